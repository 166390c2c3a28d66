import type { Id } from '../api/model.ts';
import { useFocus } from './focus-store.ts';
import { currentView } from './use-view.ts';

/** Lights a comment and every passage linked to it, in both documents. */
export function lightComment(commentId: Id): void {
  const passages = currentView()?.passagesOf(commentId) ?? [];
  useFocus.getState().light(passages.map(({ annotation }) => annotation.id), [commentId]);
}

/** Lights highlights and the comments they are linked to. */
export function lightAnnotations(ids: readonly Id[]): void {
  const view = currentView();
  const comments = ids.flatMap((id) => view?.commentsOf(id).map(({ comment }) => comment.id) ?? []);
  useFocus.getState().light(ids, comments);
}

export function unlight(): void {
  useFocus.getState().unlight();
}
