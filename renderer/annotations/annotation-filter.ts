/** Which annotations of a document a list shows, in the order of its pages. Pure. */
import type { Annotation, HighlightColor } from '../api/model.ts';
import { comparePlaces } from '../state/document-order.ts';
import { quoteOf, type MatterView } from '../state/derived.ts';

export interface AnnotationFilter {
  /** Words of the passage, its note, its tags, or the number of a linked comment; all of them must occur. */
  readonly query: string;
  readonly color: HighlightColor | null;
  readonly unlinkedOnly: boolean;
}

export const EVERYTHING: AnnotationFilter = { query: '', color: null, unlinkedOnly: false };

export function filterAnnotations(view: MatterView, documentId: string, { query, color, unlinkedOnly }: AnnotationFilter): readonly Annotation[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return view.annotationsOf(documentId).filter((annotation) => {
    if (color !== null && annotation.color !== color) return false;
    const linked = view.commentsOf(annotation.id);
    if (unlinkedOnly && linked.length > 0) return false;
    if (words.length === 0) return true;
    const text = [quoteOf(annotation), annotation.note, ...annotation.tags, ...linked.map(({ comment }) => `comment ${comment.number}`)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  }).toSorted(comparePlaces);
}
