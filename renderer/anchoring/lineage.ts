/** Which annotations have a copy in a document, carried there over any number of versions. Pure. */

interface Carryable {
  readonly id: string;
  readonly documentId: string;
  readonly carriedFrom: string | null;
}

/** Every annotation that one of this document's was carried over from, however many versions ago, with its copy there. */
export function copiesIn<T extends Carryable>(annotations: readonly T[], documentId: string): ReadonlyMap<string, T> {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const copies = new Map<string, T>();
  for (const copy of annotations) {
    if (copy.documentId !== documentId) continue;
    let from = copy.carriedFrom;
    while (from !== null && !copies.has(from)) {
      copies.set(from, copy);
      from = byId.get(from)?.carriedFrom ?? null;
    }
  }
  return copies;
}
