/** Ways from one end of the work to another: to a passage, to a comment. */
import type { Annotation, Id } from '../api/model.ts';
import { useFocus } from './focus-store.ts';
import { goToPlace, revealPlace, useLayout } from './layout-store.ts';
import { lightAnnotations } from './light.ts';
import { currentView } from './use-view.ts';

export function goToAnnotation(annotation: Annotation): void {
  const document = currentView()?.documents.get(annotation.documentId);
  const target = annotation.targets[0];
  if (!document || !target) return;
  goToPlace(document, target.pageIndex, target.quads);
  lightAnnotations([annotation.id]);
}

/** Chooses a comment in the navigator and the panel. */
export function chooseComment(commentId: Id): void {
  useFocus.getState().choose(commentId);
  if (!useLayout.getState().panel) useLayout.getState().change({ panel: true });
}

/** Brings a comment's own words into view where its letter is on screen; a document that is not shown stays away. */
export function revealComment(commentId: Id): void {
  const view = currentView();
  const comment = view?.comments.get(commentId);
  const [place] = comment?.places ?? [];
  const document = comment && view?.documents.get(comment.letterDocumentId);
  if (document && place) revealPlace(document, place.pageIndex, place.quads);
}

/** Chooses a comment and shows its own words in the letter. */
export function goToComment(commentId: Id): void {
  chooseComment(commentId);
  useLayout.getState().leaveTracker();
  const view = currentView();
  const comment = view?.comments.get(commentId);
  const document = comment && view?.documents.get(comment.letterDocumentId);
  const place = comment?.places[0];
  if (document && place) goToPlace(document, place.pageIndex, place.quads);
}

/** One comment on or back, in the order of the navigator. */
export function stepComment(step: 1 | -1): void {
  const view = currentView();
  if (!view) return;
  const order = view.groups.flatMap((group) => group.comments);
  const here = order.findIndex((comment) => comment.id === useFocus.getState().commentId);
  const next = here < 0 ? order[0] : order[here + step];
  if (!next) return;
  // In the tracker the panel follows; the table stays.
  if (useLayout.getState().tab === 'tracker') chooseComment(next.id);
  else goToComment(next.id);
}
