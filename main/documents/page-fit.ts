/** Whether a printed filing's own pages fit the paper, told from the printed pages themselves. */
import type { PageLabel } from './page-labels.ts';
import type { PageLine } from './page-lines.ts';

/** Text area of Letter paper with half-inch margins, in points. */
const TOP = 756;
const HEIGHT = 720;
/** Type gets hard to read below this zoom: 10 points print as 7. */
const SMALLEST_ZOOM = 0.7;
/** Height of running text against zoom: lines get longer as they get lower, tables only lower. */
const HEIGHT_EXPONENT = 1.6;
/** Source pages that may go on over a second sheet before printing again is worth the time. */
const TOLERATED = 0.03;

const FORCED_BREAK = /(?:page-)?break-(?:before|after)\s*:\s*(?:always|page|left|right)|<page>/gi;

/** Fewer forced page breaks than this make no pages worth keeping apart. */
export const PAGED_FROM = 4;

/** Number of page breaks that the markup asks for. */
export function forcedBreaks(html: string): number {
  return html.match(FORCED_BREAK)?.length ?? 0;
}

/** A sheet that holds no more of the page than this, after a full one, is one line too many of that one: often a blank. */
const SPILL = 0.04;
/** What makes room for it; the spacing below the last line counts too, and cannot be seen. */
const SPILL_ZOOM = 0.975;

/** True where a cover, or another source page, is a line longer than its sheet, so that the next one is all but empty. */
function spills(pages: readonly (readonly PageLine[])[]): boolean {
  const used = pages.map((lines) => Math.max(0, (TOP - (lines.at(-1)?.y ?? TOP)) / HEIGHT));
  return used.some((height, page) => page > 0 && page < used.length - 1 && height <= SPILL && (used[page - 1] ?? 0) > 0.97);
}

/**
 * The zoom at which most source pages take one sheet each, given how they came out at `zoom`; null where they fit
 * already or nothing would help. Sheets with the same label are one source page.
 */
export function betterZoom(zoom: number, pages: readonly (readonly PageLine[])[], labels: readonly PageLabel[]): number | null {
  const heights: number[] = [];
  for (let first = 0; first < pages.length;) {
    let last = first;
    while (last + 1 < pages.length && labels[last + 1]?.label === labels[first]?.label) last += 1;
    const bottom = pages[last]?.at(-1)?.y ?? TOP;
    heights.push(last - first + Math.min(1, Math.max(0, (TOP - bottom) / HEIGHT)));
    first = last + 1;
  }
  const over = heights.filter((height) => height > 1).length;
  if (over <= Math.max(1, heights.length * TOLERATED)) return spills(pages) ? Math.floor(zoom * SPILL_ZOOM * 100) / 100 : null;
  const sorted = heights.toSorted((a, b) => a - b);
  const most = sorted[Math.floor((sorted.length - 1) * 0.98)] ?? 1;
  const wanted = zoom * (0.97 / Math.max(most, 1)) ** (1 / HEIGHT_EXPONENT);
  const chosen = Math.max(SMALLEST_ZOOM, Math.floor(wanted * 100) / 100);
  return chosen < zoom - 0.015 ? chosen : null;
}
