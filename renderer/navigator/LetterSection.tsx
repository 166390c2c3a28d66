import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Letter } from '../api/model.ts';
import type { LetterGroup, MatterView } from '../state/derived.ts';
import { openDocument } from '../state/layout-store.ts';
import { formatDate } from '../state/words.ts';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { startEditing } from './comment-menu.ts';
import { LetterFacts } from './LetterFacts.tsx';
import { LetterWarnings } from './LetterWarnings.tsx';

export interface LetterSectionProps {
  readonly group: LetterGroup;
  readonly view: MatterView;
  /** The rows of its comments. */
  readonly children?: ReactNode;
}

/** One staff letter: its doubts, its facts, its comments. */
export function LetterSection({ group, view, children }: LetterSectionProps) {
  const words = groupWords(group);
  return (
    <section aria-label={words}>
      <div className="group-head">
        <h2 className="group">{words}</h2>
        <MenuButton align="end" groups={letterMenu(group)} trigger={
          <button type="button" className="icon-button" data-look="quiet" aria-label={`More for ${words}`}><MoreHorizontal size={14} /></button>
        } />
      </div>
      {group.letter === undefined ? null : <LetterWarnings letter={group.letter} />}
      {group.letter === undefined ? null : <LetterFacts letter={group.letter} view={view} />}
      {children}
    </section>
  );
}

export function groupWords({ letter, document }: LetterGroup): string {
  const date = letter?.letterDate ?? document?.filed ?? null;
  const round = document?.round ?? null;
  return ['Staff letter', date === null ? null : formatDate(date), round === null ? null : `round ${round}`]
    .filter((part) => part !== null).join(' · ');
}

function letterMenu({ letterDocumentId, document, comments }: LetterGroup): readonly MenuGroup[] {
  const afterCommentId = comments.at(-1)?.id ?? null;
  return [
    { entries: [{ label: 'Open the letter', disabled: !document, run: () => { if (document) openDocument(document); } }] },
    {
      entries: [
        { label: 'Add a comment', run: () => startEditing({ kind: 'add', letterDocumentId, afterCommentId, origin: 'manual' }) },
        { label: 'Add an oral comment', run: () => startEditing({ kind: 'add', letterDocumentId, afterCommentId, origin: 'oral' }) },
      ],
    },
  ];
}

/** Letters with comments and letters without any (completed, not reviewed), newest first. */
export function sectionsOf(view: MatterView): readonly LetterGroup[] {
  const grouped = new Set(view.groups.map(({ letterDocumentId }) => letterDocumentId));
  const bare = view.snapshot.letters.filter((letter) => !grouped.has(letter.documentId)).map((letter): LetterGroup => ({
    letterDocumentId: letter.documentId, letter, document: view.documents.get(letter.documentId), comments: [],
  }));
  return [...view.groups, ...bare].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
}

function dateOf({ letter, document }: { readonly letter: Letter | undefined; readonly document: LetterGroup['document'] }): string {
  return letter?.letterDate ?? document?.filed ?? '';
}
