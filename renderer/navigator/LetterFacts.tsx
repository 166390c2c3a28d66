import { X } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/call.ts';
import type { Extension, Letter, LetterKind } from '../api/model.ts';
import { extensionsOf, letterDue } from '../state/comment-facts.ts';
import type { MatterView } from '../state/derived.ts';
import { change, undo } from '../state/matter-store.ts';
import { formatDate } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { attempt, note } from '../ui/toast-store.ts';

const KIND_WORDS: Readonly<Record<LetterKind, string>> = {
  comments: 'Letter with comments', completed: 'Review completed', 'not-reviewed': 'Filing not reviewed', other: 'Other letter',
};

/** Date, kind, time to respond, the due date with its extensions; of a completion letter, when all of it may become public. */
export function LetterFacts({ letter, view }: { readonly letter: Letter; readonly view: MatterView }) {
  const due = letterDue(view, letter.documentId);
  const { closed } = view.snapshot;
  const publication = closed?.letterDocumentId === letter.documentId ? closed.earliestPublication : null;
  return (
    <details className="letter-fold" open={letter.kind !== 'comments'}>
      <summary>{letter.kind === 'comments' ? due === null ? 'No due date' : `Due ${formatDate(due.date)}${due.by === 'extension' ? ', extended' : ''}` : KIND_WORDS[letter.kind]}</summary>
      <dl className="facts">
        <dt>Date</dt><dd>{letter.letterDate === null ? 'not found' : formatDate(letter.letterDate)}</dd>
        <dt>Kind</dt><dd>{KIND_WORDS[letter.kind]}</dd>
        {letter.respondWithin === null ? null : <><dt>Respond within</dt><dd>{letter.respondWithin}</dd></>}
        {letter.dueDate === null ? null : <><dt>Due as written</dt><dd>{formatDate(letter.dueDate)}</dd></>}
        {publication === null ? null : <><dt>Public from</dt><dd>{formatDate(publication)} at the earliest, 20 business days later</dd></>}
      </dl>
      {letter.kind === 'comments' ? <Extensions letter={letter} extensions={extensionsOf(view, letter.documentId)} /> : null}
    </details>
  );
}

function Extensions({ letter, extensions }: { readonly letter: Letter; readonly extensions: readonly Extension[] }) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="extensions">
      {extensions.length === 0 ? null : (
        <ul aria-label="Extensions">
          {extensions.map((extension) => (
            <li key={extension.id}>
              <span>To {formatDate(extension.dueDate)}{extension.note === '' ? '' : `: ${extension.note}`} <small>{extension.author}</small></span>
              <IconButton label={`Remove the extension to ${formatDate(extension.dueDate)}`} icon={<X size={12} />} onClick={() => attempt(remove(extension))} />
            </li>
          ))}
        </ul>
      )}
      {adding ? <ExtensionForm letter={letter} onDone={() => setAdding(false)} /> : <Button size="small" look="quiet" onClick={() => setAdding(true)}>Log an extension</Button>}
    </div>
  );
}

async function remove(extension: Extension): Promise<void> {
  await change(call('extensions.trash', { extensionId: extension.id }));
  note(`Extension to ${formatDate(extension.dueDate)} removed`, { label: 'Undo', run: () => attempt(undo()) });
}

function ExtensionForm({ letter, onDone }: { readonly letter: Letter; onDone(): void }) {
  const [dueDate, setDueDate] = useState(letter.dueDate ?? '');
  const [words, setWords] = useState('');
  return (
    <form className="extension-form" aria-label="New extension" onSubmit={(event) => {
      event.preventDefault();
      attempt(change(call('letters.extend', { documentId: letter.documentId, dueDate, note: words.trim() })).then(onDone));
    }}>
      <input type="date" className="field" aria-label="New due date" value={dueDate} required ref={focusOnce} onChange={(event) => setDueDate(event.target.value)} />
      <input className="field" aria-label="Note of the extension" placeholder="Granted by whom, how" value={words} maxLength={500} onChange={(event) => setWords(event.target.value)} />
      <div className="form-buttons">
        <Button type="submit" look="primary" size="small">Extend</Button>
        <Button size="small" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

/** Stable, so that React calls it once, when the field appears. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
