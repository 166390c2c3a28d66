/** One change for many comments: one step of undo, and it says what it did. */
import { call } from '../api/call.ts';
import type { Id, MethodInput } from '../api/model.ts';
import { change, undo } from '../state/matter-store.ts';
import { currentView } from '../state/use-view.ts';
import { count } from '../state/words.ts';
import { attempt, note } from '../ui/toast-store.ts';

export type BulkChange = Omit<MethodInput<'comments.updateMany'>, 'commentIds'>;

/** @param words what became of them: "Final", "owned by Judi" */
export function changeMany(commentIds: readonly Id[], changes: BulkChange, words: string): void {
  const first = commentIds.length === 1 ? currentView()?.comments.get(commentIds[0] ?? '') : undefined;
  attempt(change(call('comments.updateMany', { commentIds: [...commentIds], ...changes })).then(() => {
    note(`${first === undefined ? count(commentIds.length, 'comment') : `Comment ${first.number}`}: ${words}`, { label: 'Undo', run: () => attempt(undo()) });
  }));
}
