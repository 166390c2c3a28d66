import type { Zoom } from './model.ts';

export const MIN_SCALE = 0.1;
export const MAX_SCALE = 10;
/** Room for the chips right of the page, or right of its text where the page is wider than the pane; CSS pixels, as in layers.css. */
export const CHIP_ROOM = 40;
/** Room left of the page, and left of its text where that is aligned. */
export const LEFT_ROOM = 10;
const SIDE_ROOM = LEFT_ROOM + CHIP_ROOM;
/** Text that fits a wide pane does not become larger than this. */
const MAX_TEXT_SCALE = 1.4;
const EDGE_ROOM = 24;
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8, 10];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

/** The next round step, as browsers step. */
export function nextScale(scale: number, direction: 1 | -1): number {
  const next = direction > 0 ? STEPS.find((step) => step > scale * 1.01) : STEPS.findLast((step) => step < scale * 0.99);
  return next ?? (direction > 0 ? MAX_SCALE : MIN_SCALE);
}

export interface Fit {
  /** Pages that stand beside each other; default one. */
  readonly abreast?: number;
  /** Width of one page's text at scale 1; without it, the fit of the text is that of the width. */
  readonly textWidth?: number | null;
}

/** `page` at scale 1, `pane` as it is; all in CSS pixels. */
export function fitScale(zoom: Exclude<Zoom, number>, page: Size, pane: Size, { abreast = 1, textWidth = null }: Fit = {}): number {
  const room = pane.width - SIDE_ROOM;
  const byWidth = room / (page.width * abreast);
  if (zoom === 'fit-text' && textWidth !== null) return clampScale(Math.min(MAX_TEXT_SCALE, room / (page.width * (abreast - 1) + textWidth)));
  if (zoom !== 'fit-page') return clampScale(byWidth);
  return clampScale(Math.min(byWidth, (pane.height - EDGE_ROOM) / page.height));
}

/** "125 %"; what the zoom button says. */
export function formatScale(scale: number): string {
  return `${Math.round(scale * 100)} %`;
}

/** A notch of a wheel is one tenth; the many small steps of a pinch follow the fingers. */
export function wheelFactor({ deltaY, deltaMode }: { readonly deltaY: number; readonly deltaMode: number }): number {
  const notch = deltaMode !== 0 || Math.abs(deltaY) >= 50;
  if (deltaY === 0) return 1;
  return notch ? 1.1 ** -Math.sign(deltaY) : Math.exp(-deltaY / 100);
}
