/** Where a place of one version is in the other, by the paragraphs that both have. Pure; `y` is PDF user space, upwards. */
import type { Comparison } from '../api/model.ts';

interface PagePoint {
  readonly pageIndex: number;
  readonly y: number;
}

/** The nearest tie at or above the point decides, with the same distance below it; null without ties. */
export function counterpart(ties: Comparison['ties'], forward: boolean, { pageIndex, y }: PagePoint): PagePoint | null {
  const own = (at: number): PagePoint | undefined => (forward ? ties[at]?.from : ties[at]?.to);
  const other = (at: number): PagePoint | undefined => (forward ? ties[at]?.to : ties[at]?.from);
  let low = 0;
  let high = ties.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tie = own(middle);
    const above = tie !== undefined && (tie.pageIndex < pageIndex || (tie.pageIndex === pageIndex && tie.y >= y));
    if (above) low = middle + 1;
    else high = middle;
  }
  const at = Math.max(0, low - 1);
  const [here, there] = [own(at), other(at)];
  if (here === undefined || there === undefined) return null;
  return { pageIndex: there.pageIndex, y: here.pageIndex === pageIndex ? there.y - (here.y - y) : there.y };
}
