import { call } from '../api/call.ts';
import type { DocumentRecord, Id } from '../api/model.ts';
import { change, undo, useMatter } from '../state/matter-store.ts';
import { excerpt } from '../state/words.ts';
import type { MenuGroup } from '../ui/Menu.tsx';
import { attempt, note } from '../ui/toast-store.ts';

/** More than these are found by their documents, not in a menu. */
const MOST_MATTERS = 8;

/** Filing a document that was put into the wrong review. */
export function moveGroup(document: DocumentRecord): MenuGroup {
  const others = (useMatter.getState().matters ?? []).filter(({ id }) => id !== document.matterId).slice(0, MOST_MATTERS);
  return {
    title: 'Move to another matter',
    entries: [
      ...others.map(({ id, title }) => ({ label: excerpt(title, 40), run: () => attempt(move(document, id, title)) })),
      { label: 'A new matter', run: () => attempt(move(document, null, 'a new matter')) },
    ],
  };
}

async function move(document: DocumentRecord, matterId: Id | null, title: string): Promise<void> {
  await change(call('documents.update', { documentId: document.id, matterId }));
  note(`${document.name} is in ${title} now`, { label: 'Undo', run: () => attempt(undo()) });
}
