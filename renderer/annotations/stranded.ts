/** Annotations of an earlier version that have no place in a document, although others were carried over to it. Pure. */
import { offerKey } from '../amendment/versions.ts';
import type { Annotation, Id, MatterSnapshot } from '../api/model.ts';
import { comparePlaces } from '../state/document-order.ts';

/**
 * In the order of the earlier version's pages. A pass counts as done once one annotation came over, or the offer was put
 * away. Those that a person said to leave (`dismissed`, by `dismissedKey`) are left out.
 */
export function strandedOf({ annotations }: Pick<MatterSnapshot, 'annotations'>, documentId: Id, settled: ReadonlySet<string>, dismissed: ReadonlySet<string>): readonly Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const carried = new Set<Id>();
  const origins = new Set<Id>();
  for (const { documentId: at, carriedFrom } of annotations) {
    if (at !== documentId || carriedFrom === null) continue;
    carried.add(carriedFrom);
    const origin = byId.get(carriedFrom);
    if (origin) origins.add(origin.documentId);
  }
  const done = (from: Id): boolean => from !== documentId && (origins.has(from) || settled.has(offerKey(from, documentId)));
  return annotations.filter(({ id, documentId: from }) => done(from) && !carried.has(id) && !dismissed.has(dismissedKey(id, documentId)))
    .toSorted(comparePlaces);
}

export function dismissedKey(annotationId: Id, documentId: Id): string {
  return `${annotationId} ${documentId}`;
}
