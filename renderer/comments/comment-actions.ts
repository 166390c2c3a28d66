/** What can be done to a comment itself; each says what it did and can be undone. */
import { call } from '../api/call.ts';
import type { Id, MethodInput, StaffComment } from '../api/model.ts';
import type { MatterView } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { goToComment } from '../state/go.ts';
import { change, undo } from '../state/matter-store.ts';
import { currentView } from '../state/use-view.ts';
import { attempt, note } from '../ui/toast-store.ts';

export type CommentChange = Omit<MethodInput<'comments.update'>, 'commentId'>;

const UNDO = { label: 'Undo', run: () => attempt(undo()) };

export async function updateComment(commentId: Id, changes: CommentChange): Promise<void> {
  await change(call('comments.update', { commentId, ...changes }));
}

/** The comments of the same letter, in its order. */
export function siblingsOf(view: MatterView, comment: StaffComment): readonly StaffComment[] {
  return view.groups.find(({ letterDocumentId }) => letterDocumentId === comment.letterDocumentId)?.comments ?? [];
}

export function neighbours(view: MatterView, comment: StaffComment): { readonly before: StaffComment | undefined; readonly after: StaffComment | undefined } {
  const all = siblingsOf(view, comment);
  const at = all.findIndex(({ id }) => id === comment.id);
  return { before: all[at - 1], after: all[at + 1] };
}

export async function mergeComments(first: StaffComment, second: StaffComment): Promise<void> {
  await change(call('comments.merge', { commentId: first.id, otherId: second.id }));
  goToComment(first.id);
  note(`Comment ${second.number} is now part of comment ${first.number}`, UNDO);
}

export async function splitComment(comment: StaffComment, at: number, number: string): Promise<void> {
  const second = await change(call('comments.split', { commentId: comment.id, at, number }));
  goToComment(second.id);
  note(`Comment ${comment.number} is now ${comment.number} and ${number}`, UNDO);
}

export async function moveComment(comment: StaffComment, step: 1 | -1): Promise<void> {
  const view = currentView();
  if (view === null) return;
  const at = siblingsOf(view, comment).findIndex(({ id }) => id === comment.id);
  await change(call('comments.move', { commentId: comment.id, ordinal: Math.max(0, at + step) }));
  note(`Comment ${comment.number} moved ${step < 0 ? 'up' : 'down'}`, UNDO);
}

export async function removeComment(comment: StaffComment): Promise<void> {
  const view = currentView();
  const { before, after } = view === null ? { before: undefined, after: undefined } : neighbours(view, comment);
  await change(call('comments.trash', { commentId: comment.id }));
  if (useFocus.getState().commentId === comment.id) useFocus.getState().choose((after ?? before)?.id ?? null);
  note(`Comment ${comment.number} removed`, UNDO);
}

export async function addComment(request: MethodInput<'comments.add'>): Promise<void> {
  const added = await change(call('comments.add', request));
  useFocus.getState().choose(added.id);
  note(request.origin === 'oral' ? `Oral comment ${added.number} added` : `Comment ${added.number} added`, UNDO);
}
