/** Up to this width of both panes, in CSS pixels, every pixel counts. */
const NARROW = 900;
const LEAST = 45;

/**
 * The left pane's share, in percent, so that both texts fit at about the same scale; never less than 45 for either.
 * Widths are of the texts at the same scale. Null where there is room enough, or nothing to go by.
 */
export function leftShare(left: number | null, right: number | null, room: number): number | null {
  if (left === null || right === null || room >= NARROW) return null;
  return Math.round(Math.min(100 - LEAST, Math.max(LEAST, (100 * left) / (left + right))));
}
