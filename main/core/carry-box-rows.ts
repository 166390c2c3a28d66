/** Areas and page notes between their rows and the boxes that anchoring knows. */
import type { Annotation, AnnotationTarget } from '../../db/model.ts';
import { boxForPlace, type PlacedBox } from '../../renderer/anchoring/box-anchor.ts';
import { quadOf, rectOfQuads } from '../../renderer/anchoring/boxes.ts';
import type { DrawnBox } from '../../renderer/anchoring/carry-boxes.ts';

export function isBox({ kind }: Annotation): boolean {
  return kind === 'area' || kind === 'page-note';
}

export function drawnBox({ id, kind, targets }: Annotation): DrawnBox {
  return { id, isNote: kind === 'page-note', pageIndex: targets[0]?.pageIndex ?? 0, rect: rectOfQuads(targets[0]?.quads ?? []) };
}

export function boxTarget({ pageIndex, pageLabel, rect }: PlacedBox): AnnotationTarget {
  return { pageIndex, pageLabel, start: 0, end: 0, exact: '', prefix: '', suffix: '', quads: [quadOf(rect)] };
}

/** A box stays a box wherever a person puts it: of selected words it takes the place, on the first page of them. */
export function asBox(original: Annotation, targets: readonly AnnotationTarget[]): readonly AnnotationTarget[] {
  const [first] = targets.toSorted((a, b) => a.pageIndex - b.pageIndex);
  if (first === undefined) return [];
  const { isNote, rect } = drawnBox(original);
  return [boxTarget({ pageIndex: first.pageIndex, pageLabel: first.pageLabel, rect: boxForPlace(isNote, rect, first) })];
}
