/** Boxes drawn on a page and the words under or beside them. PDF user space: points, origin bottom left. */
import { words } from './fold.ts';
import { quadsFor, type Quad } from './geometry.ts';
import type { PageText } from './page-text.ts';

export interface Rect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly rect: Rect;
}

/** What holds all of these; a point at the origin for none. */
export function rectOfQuads(quads: readonly Quad[]): Rect {
  const xs = quads.flatMap((quad) => [quad[0], quad[2], quad[4], quad[6]]);
  const ys = quads.flatMap((quad) => [quad[1], quad[3], quad[5], quad[7]]);
  if (xs.length === 0) return { left: 0, bottom: 0, right: 0, top: 0 };
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

export function around(placed: readonly { readonly rect: Rect }[]): Rect {
  return rectOfQuads(placed.map(({ rect }) => quadOf(rect)));
}

export function quadOf({ left, bottom, right, top }: Rect): Quad {
  const [l, b, r, t] = [left, bottom, right, top].map((value) => Math.round(value * 100) / 100) as [number, number, number, number];
  return [l, t, r, t, l, b, r, b];
}

export function centreOf({ left, bottom, right, top }: Rect): { readonly x: number; readonly y: number } {
  return { x: (left + right) / 2, y: (bottom + top) / 2 };
}

const known = new WeakMap<PageText, readonly PlacedWord[]>();

/** The words of a page that are painted, in the order of its text. */
export function placedWords(page: PageText): readonly PlacedWord[] {
  let placed = known.get(page);
  if (placed === undefined) {
    placed = words(page.text).flatMap(({ start, end }) => {
      // A word that is divided at a line's end counts where it begins.
      const [first] = quadsFor(page, start, end);
      return first === undefined ? [] : [{ start, end, rect: rectOfQuads([first]) }];
    });
    known.set(page, placed);
  }
  return placed;
}

/** Indices of the words whose centre lies in the box. */
export function wordsIn(page: PageText, box: Rect): readonly number[] {
  return placedWords(page).flatMap(({ rect }, index) => {
    const { x, y } = centreOf(rect);
    return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top ? [index] : [];
  });
}

/** Index of the word nearest to the middle of the box; -1 on a page without words. */
export function wordBeside(page: PageText, box: Rect): number {
  const { x, y } = centreOf(box);
  let best = -1;
  let nearest = Infinity;
  placedWords(page).forEach(({ rect }, index) => {
    const distance = Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.bottom - y, 0, y - rect.top));
    if (distance < nearest) [best, nearest] = [index, distance];
  });
  return best;
}
