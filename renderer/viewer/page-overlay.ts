/** What is painted on one page: highlights below the text (SVG), chips in the margin. */
import type { Quad } from '../../db/model.ts';
import { ChipRail } from './chip-rail.ts';
import { setEmphasis, type EmphasisOf } from './emphasis.ts';
import type { PlacedHighlight } from './hit-test.ts';
import type { ViewerChip, ViewerHighlight } from './model.ts';
import { boxOf } from './page-box.ts';
import type { PageView, Viewport } from './pdfjs-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels at scale 1. */
const SIDE_GAP = 3;
const GLOW_MS = 1600;

export class PageOverlay {
  private readonly marks = document.createElement('div');
  private readonly svg = document.createElementNS(SVG, 'svg');
  private readonly rail = new ChipRail();
  private readonly paths = new Map<string, SVGPathElement>();
  /** A line beside each highlight that is only seen while it stands out or is suggested. */
  private readonly sides = new Map<string, SVGPathElement>();
  private painted: { placed: readonly PlacedHighlight[]; rotation: number } | null = null;
  private note: HTMLElement | null = null;

  constructor() {
    this.marks.className = 'viewer-marks';
    this.marks.setAttribute('aria-hidden', 'true');
    this.svg.setAttribute('preserveAspectRatio', 'none');
    this.marks.append(this.svg);
  }

  /** PDF.js empties a page when it draws it anew; this puts the overlay back. */
  attach(view: PageView): void {
    if (this.paths.size > 0 && this.marks.parentNode !== view.div) view.div.append(this.marks);
    if (this.rail.element.parentNode !== view.div) view.div.append(this.rail.element);
    if (this.note && this.note.parentNode !== view.div) view.div.append(this.note);
  }

  get attached(): boolean {
    return this.rail.element.parentNode !== null;
  }

  paint(view: PageView, placed: readonly PlacedHighlight[], emphasisOf: EmphasisOf): void {
    const viewport = view.viewport.clone({ scale: 1 });
    if (this.painted?.placed === placed && this.painted.rotation === viewport.rotation) return;
    this.painted = { placed, rotation: viewport.rotation };
    const gone = new Set(this.paths.keys());
    const ordered = placed.flatMap(({ highlight, quads }) => {
      gone.delete(highlight.id);
      const side = this.sides.get(highlight.id) ?? document.createElementNS(SVG, 'path');
      this.sides.set(highlight.id, side);
      side.setAttribute('d', sideOf(viewport, quads));
      side.setAttribute('class', 'viewer-side');
      side.dataset['shape'] = highlight.shape ?? 'fill';
      side.dataset['look'] = highlight.look ?? 'solid';
      setEmphasis(side, emphasisOf(highlight.id));
      const path = this.paths.get(highlight.id) ?? document.createElementNS(SVG, 'path');
      this.paths.set(highlight.id, path);
      drawMark(path, viewport, highlight.shape, quads);
      path.setAttribute('class', 'viewer-mark');
      path.dataset['shape'] = highlight.shape ?? 'fill';
      path.dataset['highlightId'] = highlight.id;
      path.dataset['color'] = highlight.color;
      path.dataset['look'] = highlight.look ?? 'solid';
      setEmphasis(path, emphasisOf(highlight.id));
      return [path, side];
    });
    for (const id of gone) {
      this.paths.delete(id);
      this.sides.delete(id);
    }
    this.svg.replaceChildren(...ordered);
    this.fit(view, placed.flatMap(({ quads }) => quads));
  }

  /** The blended layer covers what it has to, and no more. */
  private fit(view: PageView, quads: readonly Quad[]): void {
    const viewport = view.viewport.clone({ scale: 1 });
    const box = boxOf(viewport, quads);
    view.div.classList.toggle('viewer-marked', box !== null);
    if (!box) return this.marks.remove();
    const { style } = this.marks;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    style.left = `${(100 * box.left) / viewport.width}%`;
    style.top = `${(100 * box.top) / viewport.height}%`;
    style.width = `${(100 * width) / viewport.width}%`;
    style.height = `${(100 * height) / viewport.height}%`;
    this.svg.setAttribute('viewBox', `${box.left} ${box.top} ${width} ${height}`);
    if (this.marks.parentNode !== view.div) view.div.append(this.marks);
  }

  layOutChips(view: PageView, chips: readonly ViewerChip[], emphasisOf: EmphasisOf): void {
    this.rail.layOut(view, chips, emphasisOf);
  }

  emphasise(ids: ReadonlySet<string>, emphasisOf: EmphasisOf): void {
    this.rail.emphasise(ids, emphasisOf);
    for (const id of ids) {
      const path = this.paths.get(id);
      if (path) setEmphasis(path, emphasisOf(id));
      const side = this.sides.get(id);
      if (side) setEmphasis(side, emphasisOf(id));
    }
  }

  /** A short glow that says: here. */
  glow(view: PageView, quads: readonly Quad[]): void {
    const viewport = view.viewport.clone({ scale: 1 });
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'viewer-glow');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('viewBox', `0 0 ${viewport.width} ${viewport.height}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', pathOf(viewport, quads));
    svg.append(path);
    view.div.append(svg);
    window.setTimeout(() => svg.remove(), GLOW_MS);
  }

  /** Says on the page that nothing can be selected there; null takes it away. */
  setNote(view: PageView, text: string | null): void {
    if (text === null) {
      this.note?.remove();
      this.note = null;
      return;
    }
    this.note ??= document.createElement('p');
    this.note.className = 'viewer-no-text';
    this.note.textContent = text;
    view.div.append(this.note);
  }
}

/** Lucide's sticky note with two lines of writing, on a field of 24. */
const NOTE_ICON = 'M16 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V8ZM16 3v5h5M7.5 12.5h9M7.5 16.5h6';
const ICON_FIELD = 24;

function drawMark(path: SVGPathElement, viewport: Viewport, shape: ViewerHighlight['shape'], quads: readonly Quad[]): void {
  const box = shape === 'note' ? boxOf(viewport, quads) : null;
  if (box) {
    path.setAttribute('d', NOTE_ICON);
    path.setAttribute('transform', `translate(${box.left} ${box.top}) scale(${(box.right - box.left) / ICON_FIELD})`);
    return;
  }
  path.removeAttribute('transform');
  path.setAttribute('d', pathOf(viewport, shape === 'underline' ? quads.map(underlineOf) : quads));
}

/** The thin bar at the foot of a line of text. */
function underlineOf([ax, ay, bx, by, cx, cy, dx, dy]: Quad): Quad {
  const part = 0.1;
  return [cx + (ax - cx) * part, cy + (ay - cy) * part, dx + (bx - dx) * part, dy + (by - dy) * part, cx, cy, dx, dy];
}

/** A line down the left of all quads. */
function sideOf(viewport: Viewport, quads: readonly Quad[]): string {
  const box = boxOf(viewport, quads);
  return box ? `M${(box.left - SIDE_GAP).toFixed(2)} ${box.top.toFixed(2)}V${box.bottom.toFixed(2)}` : '';
}

/** One closed figure per quad; overlapping quads of one highlight do not add up. */
function pathOf(viewport: Viewport, quads: readonly Quad[]): string {
  return quads.map(([ax, ay, bx, by, cx, cy, dx, dy]) => {
    const corners = [[ax, ay], [bx, by], [dx, dy], [cx, cy]].map(([x, y]) => viewport.convertToViewportPoint(x ?? 0, y ?? 0));
    return `M${corners.map(([x, y]) => `${(x ?? 0).toFixed(2)} ${(y ?? 0).toFixed(2)}`).join('L')}Z`;
  }).join('');
}
