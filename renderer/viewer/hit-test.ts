import type { Quad } from '../../db/model.ts';
import type { ViewerHighlight } from './model.ts';

/** One highlight's part of one page, ready for hit testing. Coordinates are PDF user space. */
export interface PlacedHighlight {
  readonly highlight: ViewerHighlight;
  readonly quads: readonly Quad[];
  /** Sum of the quads' areas over all pages, in square points: the smaller highlight lies on top. */
  readonly area: number;
}

/** Corner order is that of the model: top left, top right, bottom left, bottom right. */
export function quadArea(quad: Quad): number {
  const [ax, ay, bx, by, cx, cy, dx, dy] = quad;
  return Math.abs((dx - ax) * (cy - by) - (dy - ay) * (cx - bx)) / 2;
}

export function quadHolds(quad: Quad, x: number, y: number): boolean {
  const [ax, ay, bx, by, cx, cy, dx, dy] = quad;
  const sides = [side(ax, ay, bx, by, x, y), side(bx, by, dx, dy, x, y), side(dx, dy, cx, cy, x, y), side(cx, cy, ax, ay, x, y)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

function side(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** Highlights by page, largest first, which is the order of painting. */
export function placeByPage(highlights: readonly ViewerHighlight[]): Map<number, PlacedHighlight[]> {
  const pages = new Map<number, PlacedHighlight[]>();
  for (const highlight of highlights) {
    const area = highlight.places.reduce((sum, place) => sum + place.quads.reduce((part, quad) => part + quadArea(quad), 0), 0);
    const quadsByPage = new Map<number, Quad[]>();
    for (const { pageIndex, quads } of highlight.places) quadsByPage.set(pageIndex, [...(quadsByPage.get(pageIndex) ?? []), ...quads]);
    for (const [pageIndex, quads] of quadsByPage) {
      const list = pages.get(pageIndex);
      if (list) list.push({ highlight, quads, area });
      else pages.set(pageIndex, [{ highlight, quads, area }]);
    }
  }
  for (const list of pages.values()) list.sort((a, b) => b.area - a.area);
  return pages;
}

/** Highlights at a point, smallest first. */
export function highlightsAt(placed: readonly PlacedHighlight[], x: number, y: number): PlacedHighlight[] {
  return placed.filter(({ quads }) => quads.some((quad) => quadHolds(quad, x, y))).reverse();
}
