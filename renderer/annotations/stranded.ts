/** Annotations of an earlier version that have no place in a document, although others were carried over to it. Pure. */
import { copiesIn } from '../anchoring/lineage.ts';
import type { Annotation, Id, MatterSnapshot } from '../api/model.ts';
import { comparePlaces } from '../state/document-order.ts';

/**
 * In the order of the earlier version's pages. A pass counts as done once one annotation came over.
 * Those that a person said to leave (`dismissed`, by `dismissedKey`) are left out.
 */
export function strandedOf({ annotations }: Pick<MatterSnapshot, 'annotations'>, documentId: Id, dismissed: ReadonlySet<string>): readonly Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const carried = copiesIn(annotations, documentId);
  // Of the version just before: what an older one has and that one has not was settled there.
  const origins = new Set([...carried.values()].map(({ carriedFrom }) => byId.get(carriedFrom ?? '')?.documentId));
  return annotations.filter(({ id, documentId: from }) => from !== documentId && origins.has(from) && !carried.has(id) && !dismissed.has(dismissedKey(id, documentId)))
    .toSorted(comparePlaces);
}

export function dismissedKey(annotationId: Id, documentId: Id): string {
  return `${annotationId} ${documentId}`;
}
