/** What is painted on one page: highlights below the text (SVG), chips in the margin (real buttons). */
import type { Quad } from '../../db/model.ts';
import { stackChips } from './chip-stack.ts';
import type { PlacedHighlight } from './hit-test.ts';
import type { ViewerChip } from './model.ts';
import { boxOf } from './page-box.ts';
import type { PageView, Viewport } from './pdfjs-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** As in overlay.css. */
const CHIP_HEIGHT = 22;
const CHIP_GAP = 4;
/** Pixels at scale 1. */
const SIDE_GAP = 3;
const GLOW_MS = 1600;

export type Emphasis = 'active' | 'hovered' | null;
export type EmphasisOf = (id: string) => Emphasis;

export class PageOverlay {
  private readonly marks = document.createElement('div');
  private readonly svg = document.createElementNS(SVG, 'svg');
  private readonly rail = document.createElement('div');
  private readonly paths = new Map<string, SVGPathElement>();
  /** A line beside each highlight that is only seen while it stands out or is suggested. */
  private readonly sides = new Map<string, SVGPathElement>();
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private painted: { placed: readonly PlacedHighlight[]; rotation: number } | null = null;
  private note: HTMLElement | null = null;

  constructor() {
    this.marks.className = 'viewer-marks';
    this.marks.setAttribute('aria-hidden', 'true');
    this.svg.setAttribute('preserveAspectRatio', 'none');
    this.marks.append(this.svg);
    this.rail.className = 'viewer-chips';
  }

  /** PDF.js empties a page when it draws it anew; this puts the overlay back. */
  attach(view: PageView): void {
    if (this.paths.size > 0 && this.marks.parentNode !== view.div) view.div.append(this.marks);
    if (this.rail.parentNode !== view.div) view.div.append(this.rail);
    if (this.note && this.note.parentNode !== view.div) view.div.append(this.note);
  }

  get attached(): boolean {
    return this.rail.parentNode !== null;
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
      path.setAttribute('d', highlight.shape === 'underline' ? pathOf(viewport, quads.map(underlineOf)) : pathOf(viewport, quads));
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
    const gone = new Set(this.buttons.keys());
    const wishes = chips.map((chip) => ({ id: chip.id, top: boxOf(view.viewport, chip.quads)?.top ?? 0 }));
    const tops = stackChips(wishes, CHIP_HEIGHT, CHIP_GAP, view.viewport.height);
    const ordered = chips.toSorted((a, b) => (tops.get(a.id) ?? 0) - (tops.get(b.id) ?? 0)).map((chip) => {
      gone.delete(chip.id);
      const button = this.buttons.get(chip.id) ?? document.createElement('button');
      this.buttons.set(chip.id, button);
      button.type = 'button';
      button.className = 'viewer-chip';
      button.dataset['chipId'] = chip.id;
      button.dataset['look'] = chip.look ?? 'linked';
      if (button.textContent !== chip.label) button.textContent = chip.label;
      button.title = chip.title;
      button.setAttribute('aria-label', chip.title);
      button.style.marginTop = `${tops.get(chip.id) ?? 0}px`;
      setEmphasis(button, emphasisOf(chip.id));
      return button;
    });
    for (const id of gone) this.buttons.delete(id);
    // Moving a focused button in the tree would take its focus away.
    const same = ordered.length === this.rail.childElementCount && ordered.every((button, i) => this.rail.children[i] === button);
    if (!same) this.rail.replaceChildren(...ordered);
  }

  emphasise(ids: Iterable<string>, emphasisOf: EmphasisOf): void {
    for (const id of ids) {
      const path = this.paths.get(id);
      if (path) setEmphasis(path, emphasisOf(id));
      const side = this.sides.get(id);
      if (side) setEmphasis(side, emphasisOf(id));
      const button = this.buttons.get(id);
      if (button) setEmphasis(button, emphasisOf(id));
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

function setEmphasis(element: HTMLElement | SVGElement, emphasis: Emphasis): void {
  if (emphasis) element.dataset['emphasis'] = emphasis;
  else delete element.dataset['emphasis'];
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
