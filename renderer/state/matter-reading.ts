/** The open matter, read in parts: after the first time only the annotations that changed come over. Pure. */
import type { Annotation, Id, MatterReading, MatterSnapshot } from '../api/model.ts';

export interface KeptReading {
  /** Names what the window knows to the core. */
  readonly token: string;
  readonly snapshot: MatterSnapshot;
}

/** In the order in which the core lists them: by age. */
const byAge = (a: Annotation, b: Annotation): number => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function mergeReading(kept: KeptReading | null, { token, rest, whole, annotations, gone }: MatterReading): KeptReading {
  if (whole || kept === null) return { token, snapshot: { ...rest, annotations } };
  if (annotations.length === 0 && gone.length === 0) return { token, snapshot: { ...rest, annotations: kept.snapshot.annotations } };
  const known = new Map<Id, Annotation>(kept.snapshot.annotations.map((annotation) => [annotation.id, annotation]));
  for (const id of gone) known.delete(id);
  const before = known.size;
  for (const annotation of annotations) known.set(annotation.id, annotation);
  const merged = [...known.values()];
  return { token, snapshot: { ...rest, annotations: known.size === before ? merged : merged.sort(byAge) } };
}
