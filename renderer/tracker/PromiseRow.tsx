import { CircleCheck, CircleDashed, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Commitment } from '../api/model.ts';
import { pageWords, quoteOf, type MatterView } from '../state/derived.ts';
import { goToAnnotation, goToComment } from '../state/go.ts';
import { openDocument } from '../state/layout-store.ts';
import { excerpt, shortName } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { attempt } from '../ui/toast-store.ts';
import { PassagePicker } from './PassagePicker.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { removePromise, updatePromise } from './promise-actions.ts';

export function PromiseRow({ commitment, view }: { readonly commitment: Commitment; readonly view: MatterView }) {
  const [editing, setEditing] = useState(false);
  const passage = commitment.keptByAnnotationId === null ? undefined : view.annotations.get(commitment.keptByAnnotationId);
  const where = passage && view.documents.get(passage.documentId);
  if (editing) return <li><PromiseForm view={view} commitment={commitment} onDone={() => setEditing(false)} /></li>;
  return (
    <li className="promise" data-kept={passage ? '' : undefined}>
      {passage ? <CircleCheck size={16} aria-label="Kept" /> : <CircleDashed size={16} aria-label="Not kept yet" />}
      <div className="promise-words">
        <p>{commitment.text}</p>
        <p className="promise-facts">
          <Source commitment={commitment} view={view} />
          <span>{commitment.dueIn === '' ? 'no filing named' : <>due in <b>{commitment.dueIn}</b></>}</span>
        </p>
        {passage ? (
          <button type="button" className="promise-passage" onClick={() => goToAnnotation(passage)}>
            “{excerpt(quoteOf(passage), 110)}” <small>{[where ? shortName(where) : 'document in the trash', pageWords(passage)].join(', ')}</small>
          </button>
        ) : (
          <PopoverButton label="Passage that keeps the promise" trigger={<Button size="small">Choose the passage that keeps it</Button>}>
            {(close) => (
              <PassagePicker view={view} onChoose={(annotation) => {
                close();
                attempt(updatePromise(commitment, { keptByAnnotationId: annotation.id }));
              }} />
            )}
          </PopoverButton>
        )}
      </div>
      <MenuButton align="end" groups={menuOf(commitment, passage !== undefined, () => setEditing(true))} trigger={
        <button type="button" className="icon-button" data-look="quiet" aria-label={`More for promise “${excerpt(commitment.text, 40)}”`}><MoreHorizontal size={14} /></button>
      } />
    </li>
  );
}

function menuOf(commitment: Commitment, kept: boolean, edit: () => void): readonly MenuGroup[] {
  return [
    {
      entries: [
        { label: 'Correct it', run: edit },
        ...(kept ? [{ label: 'Not kept by this passage', run: () => attempt(updatePromise(commitment, { keptByAnnotationId: null })) }] : []),
      ],
    },
    { entries: [{ label: 'Remove', danger: true, run: () => attempt(removePromise(commitment)) }] },
  ];
}

/** The answer it stands in: the comment, else the response letter. */
function Source({ commitment, view }: { readonly commitment: Commitment; readonly view: MatterView }) {
  const comment = commitment.commentId === null ? undefined : view.comments.get(commitment.commentId);
  const letter = commitment.sourceDocumentId === null ? undefined : view.documents.get(commitment.sourceDocumentId);
  return (
    <>
      {comment ? <button type="button" className="promise-link" onClick={() => goToComment(comment.id)}>Comment {comment.number}</button>
        : commitment.number === '' ? null : <span>answer {commitment.number}</span>}
      {letter ? <button type="button" className="promise-link" onClick={() => openDocument(letter)}>{excerpt(letter.name, 44)}</button> : <span>added by hand, {commitment.author}</span>}
    </>
  );
}
