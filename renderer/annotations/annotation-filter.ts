/** Which annotations a list shows, in the order of the documents and their pages. Pure. */
import type { Annotation, AnnotationKind, HighlightColor, LinkRole } from '../api/model.ts';
import { comparePlaces } from '../state/document-order.ts';
import { quoteOf, type MatterView } from '../state/derived.ts';

export interface AnnotationFilter {
  /** Words of the passage, its note, its tags, or the number of a linked comment; all of them must occur. */
  readonly query: string;
  readonly color: HighlightColor | null;
  readonly kind: AnnotationKind | null;
  /** Linked in this role to a comment at least. */
  readonly role: LinkRole | null;
  readonly unlinkedOnly: boolean;
}

export const EVERYTHING: AnnotationFilter = { query: '', color: null, kind: null, role: null, unlinkedOnly: false };

/** @param documentId null for those of all documents of the matter */
export function filterAnnotations(view: MatterView, documentId: string | null, { query, color, kind, role, unlinkedOnly }: AnnotationFilter): readonly Annotation[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const fits = (annotation: Annotation): boolean => {
    if ((color !== null && annotation.color !== color) || (kind !== null && annotation.kind !== kind)) return false;
    const linked = view.commentsOf(annotation.id);
    if (unlinkedOnly && linked.length > 0) return false;
    if (role !== null && !linked.some(({ link }) => link.role === role)) return false;
    if (words.length === 0) return true;
    const text = [quoteOf(annotation), annotation.note, ...annotation.tags, ...linked.map(({ comment, link }) => `comment ${comment.number} ${link.note}`)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const documents = documentId === null ? view.snapshot.documents.map(({ id }) => id) : [documentId];
  return documents.flatMap((id) => view.annotationsOf(id).filter(fits).toSorted(comparePlaces));
}
