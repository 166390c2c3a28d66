/** Text offsets <-> places on the page. Everything is in PDF user space: points, origin bottom left, before /Rotate. */
import { characterEdges } from './glyph-widths.ts';
import type { PageText, PlacedRun } from './page-text.ts';

/** Corners top-left, top-right, bottom-left, bottom-right, as seen by a reader of the text (rotated text: rotated quad). */
export type Quad = readonly [number, number, number, number, number, number, number, number];

/** Height of the painted band above and below the baseline, in em: covers accents and descenders, leaves lines apart. */
const ASCENT = 0.8;
const DESCENT = 0.21;
/** Runs of one line that stand further apart than this (em) are cells of a table row: each gets its own quad. */
const CELL_GAP = 3;
/** A point far beside a short line still belongs to that line, not to the long one above it. */
const ACROSS = 40;

/** A run in its own axes: `along` the direction of writing, `across` at right angles, towards the top of the letters. */
interface Frame {
  readonly along: readonly [number, number];
  readonly across: readonly [number, number];
  /** Font size and length of the run, user space units. */
  readonly size: number;
  readonly extent: number;
  /** Vertical writing (CJK): characters follow each other downwards. */
  readonly vertical: boolean;
  /** Origin of the run in its axes. */
  readonly x: number;
  readonly y: number;
}

function frameOf(run: PlacedRun): Frame | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = run.transform;
  if (![a, b, c, d, e, f, run.width, run.height].every(Number.isFinite)) return null;
  const scale = Math.hypot(a, b);
  const [ux, uy] = scale > 0 ? [a / scale, b / scale] : [1, 0];
  const side = c * -uy + d * ux < 0 ? -1 : 1; // mirrored text has its tops on the other side
  const [nx, ny] = [-uy * side, ux * side];
  const size = Math.abs(c * nx + d * ny) || run.height || scale;
  if (!(size > 0)) return null;
  // PDF.js reports the length of a vertical run as its height.
  const vertical = run.width <= size * 1.05 && run.height > size * 1.5 && run.str.length > 1;
  if (vertical) {
    return { along: [-nx, -ny], across: [ux, uy], size, extent: run.height, vertical, x: -(e * nx + f * ny), y: e * ux + f * uy };
  }
  return { along: [ux, uy], across: [nx, ny], size, extent: Math.abs(run.width), vertical, x: e * ux + f * uy, y: e * nx + f * ny };
}

/** Bottom and top of the run's band on its `across` axis. */
function bandOf(frame: Frame): readonly [number, number] {
  return frame.vertical
    ? [frame.y - frame.size / 2, frame.y + frame.size / 2]
    : [frame.y - DESCENT * frame.size, frame.y + ASCENT * frame.size];
}

function edgesOf(run: PlacedRun, frame: Frame): Float64Array {
  if (!frame.vertical) return characterEdges(run, frame.size, frame.extent);
  return Float64Array.from({ length: run.str.length + 1 }, (_, index) => (index / run.str.length) * frame.extent);
}

interface Band {
  readonly frame: Frame;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

function sameLine(band: Band, next: Band): boolean {
  const dot = band.frame.along[0] * next.frame.along[0] + band.frame.along[1] * next.frame.along[1];
  if (dot < 0.9995) return false;
  const size = Math.max(band.frame.size, next.frame.size);
  if (Math.abs(band.frame.y - next.frame.y) > 0.45 * size) return false; // superscripts stay with their line
  const gap = Math.max(next.left - band.right, band.left - next.right);
  return gap <= CELL_GAP * size;
}

function toQuad({ frame, left, right, bottom, top }: Band): Quad {
  const x = (s: number, t: number) => frame.along[0] * s + frame.across[0] * t;
  const y = (s: number, t: number) => frame.along[1] * s + frame.across[1] * t;
  const round = (value: number) => Math.round(value * 1000) / 1000 || 0;
  return [
    round(x(left, top)), round(y(left, top)), round(x(right, top)), round(y(right, top)),
    round(x(left, bottom)), round(y(left, bottom)), round(x(right, bottom)), round(y(right, bottom)),
  ];
}

/**
 * The quads that cover the characters `start`..`end` (UTF-16 offsets into the page's text, end exclusive), one per
 * visual line, in reading order. White space at the ends of lines is not painted. Empty where nothing is visible.
 */
export function quadsFor(page: PageText, start: number, end: number): Quad[] {
  const bands: Band[] = [];
  for (const run of page.runs) {
    if (run.end <= start) continue;
    if (run.start >= end) break;
    let from = Math.max(start, run.start) - run.start;
    let to = Math.min(end, run.end) - run.start;
    while (from < to && /\s/.test(run.str[from] ?? '')) from++;
    while (to > from && /\s/.test(run.str[to - 1] ?? '')) to--;
    if (from >= to) continue;
    const frame = frameOf(run);
    if (frame === null) continue;
    const edges = edgesOf(run, frame);
    const [near, far] = [edges[from] ?? 0, edges[to] ?? frame.extent];
    const [left, right] = run.dir === 'rtl' ? [frame.extent - far, frame.extent - near] : [near, far];
    const [bottom, top] = bandOf(frame);
    const band: Band = { frame, left: frame.x + left, right: frame.x + right, bottom, top };
    const last = bands.at(-1);
    if (last !== undefined && sameLine(last, band)) {
      last.left = Math.min(last.left, band.left);
      last.right = Math.max(last.right, band.right);
      last.bottom = Math.min(last.bottom, band.bottom);
      last.top = Math.max(last.top, band.top);
    } else {
      bands.push(band);
    }
  }
  return bands.filter((band) => band.right > band.left).map(toQuad);
}

interface Hit {
  readonly run: PlacedRun;
  readonly frame: Frame;
  /** Distance from the run's beginning in reading direction, clamped to the run. */
  readonly reach: number;
  /** 0 inside the run's box. */
  readonly distance: number;
}

function nearestRun(page: PageText, x: number, y: number): Hit | null {
  let best: Hit | null = null;
  for (const run of page.runs) {
    if (run.str.length === 0) continue;
    const frame = frameOf(run);
    if (frame === null) continue;
    const s = x * frame.along[0] + y * frame.along[1] - frame.x;
    const t = x * frame.across[0] + y * frame.across[1];
    const [bottom, top] = bandOf(frame);
    const aside = Math.max(0, -s, s - frame.extent);
    const away = Math.max(0, bottom - t, t - top);
    const distance = Math.hypot(aside, away * ACROSS);
    if (best !== null && distance >= best.distance) continue;
    const clamped = Math.min(Math.max(s, 0), frame.extent);
    best = { run, frame, reach: run.dir === 'rtl' ? frame.extent - clamped : clamped, distance };
  }
  return best;
}

/** The caret offset nearest to the point, as a text cursor would land; null on a page without text. */
export function offsetAt(page: PageText, x: number, y: number): number | null {
  const hit = nearestRun(page, x, y);
  if (hit === null) return null;
  const edges = edgesOf(hit.run, hit.frame);
  let index = 0;
  while (index < hit.run.str.length && ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2 < hit.reach) index++;
  return hit.run.start + index;
}

/** The offset of the character painted at the point; null where the point is on no text. */
export function charAt(page: PageText, x: number, y: number): number | null {
  const hit = nearestRun(page, x, y);
  if (hit === null || hit.distance > 0) return null;
  const edges = edgesOf(hit.run, hit.frame);
  let index = 0;
  while (index < hit.run.str.length - 1 && (edges[index + 1] ?? 0) <= hit.reach) index++;
  return hit.run.start + index;
}
