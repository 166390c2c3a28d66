import type { Quad } from '../../db/model.ts';
import type { AnchorRect } from './model.ts';
import type { Viewport } from './pdfjs-parts.ts';

/** Pixels, from the top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Bounding box of quads in pixels of the viewport; those of a page's own viewport are CSS pixels of the page as it is shown. */
export function boxOf(viewport: Viewport, quads: readonly Quad[]): Box | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const quad of quads) {
    for (let i = 0; i < 8; i += 2) {
      const [x, y] = viewport.convertToViewportPoint(quad[i] ?? 0, quad[i + 1] ?? 0);
      xs.push(x ?? 0);
      ys.push(y ?? 0);
    }
  }
  if (xs.length === 0) return null;
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The part of a client rectangle that can be seen in the pane. */
export function clip(rect: AnchorRect, pane: Element): AnchorRect {
  const box = pane.getBoundingClientRect();
  const left = Math.min(Math.max(rect.left, box.left), box.right);
  const top = Math.min(Math.max(rect.top, box.top), box.bottom);
  const right = Math.max(left, Math.min(rect.left + rect.width, box.right));
  const bottom = Math.max(top, Math.min(rect.top + rect.height, box.bottom));
  return { left, top, width: right - left, height: bottom - top };
}

/** Null for no rectangles. */
export function union(rects: readonly AnchorRect[]): AnchorRect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.left + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.top + rect.height));
  return { left, top, width: right - left, height: bottom - top };
}
