/** Draws areas over scans and tables: a drag with the tool, or with Alt. A click with the tool places a note of the page. */
import type { Quad } from '../../db/model.ts';
import type { AnchorRect, ViewerSelection } from './model.ts';
import { clip } from './page-box.ts';
import { labelOf } from './page-labels.ts';
import type { PageView } from './pdfjs-parts.ts';
import type { PdfSession } from './pdf-session.ts';

export interface AreaCallbacks {
  /** The tool of the toolbar is on. */
  isToolOn(): boolean;
  pageLabels(): readonly string[];
  onArea(selection: Omit<ViewerSelection, 'documentId'>): void;
  /** Something was drawn, so that the tool may be laid down. */
  onDrawn(): void;
}

const DRAG_PIXELS = 5;
/** Of a page note's sign, in CSS pixels at any zoom. */
const NOTE_PIXELS = 18;

interface Drawing {
  readonly view: PageView;
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
}

/** Returns what takes the drawn frame away again. */
export function watchAreas(session: PdfSession, callbacks: AreaCallbacks): { clear(): void } {
  const { container, signal } = session;
  const band = document.createElement('div');
  band.className = 'viewer-band';
  let drawing: Drawing | null = null;

  /** Also between and beside the pages, where a drag would select the text of a page nearby; not on the scroll bars. */
  const isMine = (event: MouseEvent): boolean => event.button === 0 && (callbacks.isToolOn() || event.altKey)
    && event.target instanceof Element && event.target.closest('button, input') === null
    && (event.target !== container || (event.offsetX < container.clientWidth && event.offsetY < container.clientHeight));
  /** The page under the pointer, else the nearest one that is laid out. */
  const pageFor = (event: MouseEvent): HTMLElement | null => {
    const under = event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null;
    if (under !== null) return under;
    const away = (page: HTMLElement): number => {
      const { left, top, right, bottom } = page.getBoundingClientRect();
      return Math.hypot(Math.max(left - event.clientX, 0, event.clientX - right), Math.max(top - event.clientY, 0, event.clientY - bottom));
    };
    return [...container.querySelectorAll<HTMLElement>('.page')].map((page) => ({ page, distance: away(page) }))
      .reduce<{ page: HTMLElement; distance: number } | null>((best, one) => (best === null || one.distance < best.distance ? one : best), null)?.page ?? null;
  };
  /** In pixels of the page, inside it. */
  const pointOn = (view: PageView, event: MouseEvent): { x: number; y: number } => {
    const box = view.div.getBoundingClientRect();
    return { x: Math.min(Math.max(event.clientX - box.left, 0), box.width), y: Math.min(Math.max(event.clientY - box.top, 0), box.height) };
  };
  const place = (left: number, top: number, width: number, height: number): void => {
    Object.assign(band.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };

  container.addEventListener('pointerdown', (event) => {
    band.remove();
    if (!isMine(event)) return;
    const page = pageFor(event);
    const pageIndex = Number(page?.dataset['pageNumber']) - 1;
    const view = session.pageView(pageIndex);
    if (!view) return;
    event.preventDefault();
    event.stopPropagation();
    getSelection()?.removeAllRanges();
    drawing = { view, pageIndex, ...pointOn(view, event) };
    place(drawing.x, drawing.y, 0, 0);
    view.div.append(band);
  }, { signal, capture: true });
  // The browser begins to select text on this one.
  container.addEventListener('mousedown', (event) => {
    if (!isMine(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }, { signal, capture: true });
  window.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    const { x, y } = pointOn(drawing.view, event);
    place(Math.min(x, drawing.x), Math.min(y, drawing.y), Math.abs(x - drawing.x), Math.abs(y - drawing.y));
  }, { signal });
  window.addEventListener('pointerup', (event) => {
    const drawn = drawing;
    drawing = null;
    if (!drawn) return;
    // The click that follows is no click on a highlight.
    window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
    const end = pointOn(drawn.view, event);
    const dragged = Math.hypot(end.x - drawn.x, end.y - drawn.y) >= DRAG_PIXELS;
    if (!dragged && !callbacks.isToolOn()) return band.remove();
    if (!dragged) place(drawn.x - NOTE_PIXELS / 2, drawn.y - NOTE_PIXELS / 2, NOTE_PIXELS, NOTE_PIXELS);
    callbacks.onDrawn();
    // After that click, which would close the popover that opens now.
    window.setTimeout(() => { if (band.isConnected && !signal.aborted) callbacks.onArea(selectionOf(drawn, band, dragged ? 'area' : 'page-note', callbacks.pageLabels(), container)); });
  }, { signal });
  window.addEventListener('pointercancel', () => {
    drawing = null;
    band.remove();
  }, { signal });
  return { clear: () => band.remove() };
}

function selectionOf({ view, pageIndex }: Drawing, band: HTMLElement, kind: 'area' | 'page-note', labels: readonly string[], container: Element): Omit<ViewerSelection, 'documentId'> {
  const page = view.div.getBoundingClientRect();
  const box = band.getBoundingClientRect();
  const corner = (x: number, y: number): [number, number] => {
    const [a, b] = view.viewport.convertToPdfPoint(x - page.left, y - page.top);
    return [round(a ?? 0), round(b ?? 0)];
  };
  const quad: Quad = [...corner(box.left, box.top), ...corner(box.right, box.top), ...corner(box.left, box.bottom), ...corner(box.right, box.bottom)];
  const target = { pageIndex, pageLabel: labelOf(labels, pageIndex), start: 0, end: 0, exact: '', prefix: '', suffix: '', quads: [quad] };
  const anchorRect: AnchorRect = clip({ left: box.left, top: box.top, width: box.width, height: box.height }, container);
  return { kind, targets: [target], anchorRect };
}

const round = (value: number): number => Math.round(value * 100) / 100;
