/** Dragging one end of a link onto the other: a comment onto a passage, a passage onto a comment. */
import { call } from '../api/call.ts';
import type { AttachmentOwnerKind, Id } from '../api/model.ts';
import { passageWords } from '../state/derived.ts';
import { change } from '../state/matter-store.ts';
import { currentView } from '../state/use-view.ts';
import { roleOfColor } from '../state/words.ts';
import { announce } from '../ui/Announcer.tsx';

export interface LinkEnd {
  readonly kind: 'comment' | 'annotation';
  readonly id: Id;
}

/** Its data says nothing to other programs; what is dragged stays in this window. */
const LINK_DRAG_TYPE = 'application/x-tickmark-link';
let dragged: LinkEnd | null = null;

/** For the element that is dragged; beside it `draggable`. */
export function startLinkDrag({ dataTransfer }: { readonly dataTransfer: DataTransfer | null }, end: LinkEnd): void {
  if (!dataTransfer) return;
  dragged = end;
  dataTransfer.setData(LINK_DRAG_TYPE, end.kind);
  dataTransfer.effectAllowed = 'link';
}

/** A painted highlight that the pointer carries, without a drag of the browser. */
export function carryLinkEnd(end: LinkEnd | null): void {
  dragged = end;
}

export function endLinkDrag(): void {
  dragged = null;
}

interface PossibleLink {
  readonly annotationId: Id;
  readonly commentId: Id;
}

/** The link that letting go over this target would make; null where nothing is dragged that fits, or both are linked already. */
export function possibleLink(target: { readonly owner: AttachmentOwnerKind; readonly id: Id } | null): PossibleLink | null {
  const view = currentView();
  if (view === null || dragged === null || target === null || target.owner === 'matter' || target.owner === dragged.kind) return null;
  const link = dragged.kind === 'comment' ? { annotationId: target.id, commentId: dragged.id } : { annotationId: dragged.id, commentId: target.id };
  if (!view.annotations.has(link.annotationId) || !view.comments.has(link.commentId)) return null;
  return view.commentsOf(link.annotationId).some(({ comment }) => comment.id === link.commentId) ? null : link;
}

export function linkWords({ annotationId, commentId }: PossibleLink): string {
  const view = currentView();
  const annotation = view?.annotations.get(annotationId);
  return `Link ${annotation ? passageWords(annotation, 40) : 'the passage'} to comment ${view?.comments.get(commentId)?.number ?? ''}`;
}

/** In the role that the passage's colour stands for. */
export async function makeLink({ annotationId, commentId }: PossibleLink): Promise<void> {
  const view = currentView();
  const annotation = view?.annotations.get(annotationId);
  const comment = view?.comments.get(commentId);
  if (!annotation || !comment) return;
  await change(call('links.create', { annotationId, commentId, role: roleOfColor(annotation.color) }));
  announce(`Passage linked to comment ${comment.number}`);
}
