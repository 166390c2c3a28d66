import type { AnnotationTarget, MethodInput } from '../api/model.ts';

/** What crosses the border is parsed strictly: plain copies, nothing else. */
export function plainTargets(targets: readonly AnnotationTarget[]): MethodInput<'annotations.create'>['targets'] {
  return targets.map((target) => ({
    pageIndex: target.pageIndex, pageLabel: target.pageLabel, start: target.start, end: target.end,
    exact: target.exact, prefix: target.prefix, suffix: target.suffix,
    quads: target.quads.map(([a, b, c, d, e, f, g, h]): [number, number, number, number, number, number, number, number] => [a, b, c, d, e, f, g, h]),
  }));
}
