/** Where a place of one version is in the other, by the paragraphs that both have. Pure; `y` is PDF user space, upwards. */
import { partitionPoint } from '../anchoring/partition-point.ts';
import type { Comparison } from '../api/model.ts';

interface PagePoint {
  readonly pageIndex: number;
  readonly y: number;
}

/** The nearest tie at or above the point decides, with the same distance below it; null without ties. */
export function counterpart(ties: Comparison['ties'], forward: boolean, { pageIndex, y }: PagePoint): PagePoint | null {
  const own = (at: number): PagePoint | undefined => (forward ? ties[at]?.from : ties[at]?.to);
  const other = (at: number): PagePoint | undefined => (forward ? ties[at]?.to : ties[at]?.from);
  const below = partitionPoint(ties.length, (index) => {
    const tie = own(index);
    return tie !== undefined && (tie.pageIndex < pageIndex || (tie.pageIndex === pageIndex && tie.y >= y));
  });
  const at = Math.max(0, below - 1);
  const [here, there] = [own(at), other(at)];
  if (here === undefined || there === undefined) return null;
  return { pageIndex: there.pageIndex, y: here.pageIndex === pageIndex ? there.y - (here.y - y) : there.y };
}
