/** Watches the window's selection and reports what of it lies in this document, as targets. */
import { describe, type AnchorPage } from '../anchoring/describe.ts';
import { mapLayer, type LayerMap } from './layer-map.ts';
import type { AnchorRect, ViewerSelection } from './model.ts';
import { boxOf, clip, union } from './page-box.ts';
import { labelOf } from './page-labels.ts';
import type { PdfSession } from './pdf-session.ts';
import { wholeWords } from './whole-words.ts';
import { pointInLayer, pointsOf, type LayerPoint, type TextLayer } from './selection-points.ts';

export interface SelectionCallbacks {
  pageLabels(): readonly string[];
  onSelection(selection: Omit<ViewerSelection, 'documentId'>): void;
  onSelectionCleared(): void;
}

/** After the last change of a selection that no pointer drives (keyboard, touch handles). */
const SETTLE_MS = 180;
/** As in the contract: an annotation has at most so many targets. */
const MAX_PAGES = 200;

/** Where a selection began. PDF.js drops text layers far from the screen, and with them the beginning of a long drag. */
interface Origin {
  readonly node: Node;
  readonly offset: number;
  readonly point: LayerPoint;
  readonly runs: readonly string[];
}

export function watchSelection(session: PdfSession, callbacks: SelectionCallbacks): void {
  const { container, signal } = session;
  let origin: Origin | null = null;
  let reported = false;
  let dragging = false;
  let timer = 0;
  let turn = 0;

  const clear = (): void => {
    turn += 1;
    if (!reported) return;
    reported = false;
    callbacks.onSelectionCleared();
  };
  const report = async (): Promise<void> => {
    const range = rangeIn(container);
    if (!range) return clear();
    const mine = (turn += 1);
    const targets = await targetsOf(session, range, origin, callbacks.pageLabels());
    if (mine !== turn || signal.aborted) return;
    if (targets.length === 0) return clear();
    reported = true;
    callbacks.onSelection({ kind: 'text', targets, anchorRect: rectOf(session, targets) });
  };
  const settle = (wait: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void report(), wait);
  };

  container.addEventListener('pointerdown', (event) => { dragging = event.pointerType === 'mouse' && event.button === 0; }, { signal });
  const release = (): void => {
    if (!dragging) return;
    dragging = false;
    settle(0);
  };
  // In the capture phase, and on the window: the button may be released anywhere.
  window.addEventListener('pointerup', release, { signal, capture: true });
  window.addEventListener('pointercancel', release, { signal, capture: true });
  document.addEventListener('selectionchange', () => {
    origin = originOf(session, origin);
    if (dragging) return;
    if (rangeIn(container)) settle(SETTLE_MS);
    else {
      window.clearTimeout(timer);
      clear();
    }
  }, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}

function rangeIn(container: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(container) && container.contains(range.commonAncestorContainer) ? range : null;
}

/** The origin as it is now; the one before where its text layer has gone since. */
function originOf(session: PdfSession, before: Origin | null): Origin | null {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection || !node || !session.container.contains(node)) return null;
  if (before?.node === node && before.offset === selection.anchorOffset) return before;
  const div = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.textLayer');
  const layer = div ? layerOf(session, div) : null;
  if (!layer) return selection.isCollapsed ? null : before;
  return { node, offset: selection.anchorOffset, point: pointInLayer(layer, node, selection.anchorOffset), runs: layer.runs };
}

function layerOf(session: PdfSession, div: HTMLElement): TextLayer | null {
  const pageIndex = Number(div.closest<HTMLElement>('.page')?.dataset['pageNumber']) - 1;
  const { textDivs, textContentItemsStr } = session.pageView(pageIndex)?._textHighlighter ?? {};
  return textDivs && textContentItemsStr ? { pageIndex, div, runDivs: textDivs, runs: textContentItemsStr } : null;
}

function layersOf(session: PdfSession): TextLayer[] {
  const divs = [...session.container.querySelectorAll<HTMLElement>('.page > .textLayer')];
  return divs.map((div) => layerOf(session, div)).filter((layer) => layer !== null);
}

async function targetsOf(session: PdfSession, range: Range, origin: Origin | null, labels: readonly string[]): Promise<ViewerSelection['targets']> {
  const layers = layersOf(session);
  const points = pointsOf(range, layers);
  if (!points) return [];
  const runs = new Map(layers.map((layer) => [layer.pageIndex, layer.runs]));
  let { start, end } = points;
  if (origin && !runs.has(origin.point.pageIndex)) {
    runs.set(origin.point.pageIndex, origin.runs);
    if (origin.point.pageIndex < start.pageIndex) start = origin.point;
    if (origin.point.pageIndex > end.pageIndex) end = origin.point;
  }
  const [startPage, endPage] = [start.pageIndex, end.pageIndex];
  if (endPage - startPage >= MAX_PAGES) return [];
  const pages = await Promise.all(Array.from({ length: endPage - startPage + 1 }, async (_, i): Promise<AnchorPage> => (
    { pageIndex: startPage + i, pageLabel: labelOf(labels, startPage + i), page: await session.texts.page(startPage + i) })));
  const map = (point: LayerPoint): LayerMap => mapLayer(runs.get(point.pageIndex) ?? [], pages[point.pageIndex - startPage]?.page.text ?? '');
  return describe(pages, wholeWordsOf(pages, { startPage, startOffset: map(start).start(start.run, start.offset), endPage, endOffset: map(end).end(end.run, end.offset) }));
}

/** A slip of the pointer by one letter is not meant: an edge inside a word takes all of it. */
function wholeWordsOf(pages: readonly AnchorPage[], range: { readonly startPage: number; readonly startOffset: number; readonly endPage: number; readonly endOffset: number }) {
  const { startPage, startOffset, endPage, endOffset } = range;
  const textOf = (pageIndex: number): string => pages[pageIndex - startPage]?.page.text ?? '';
  const first = textOf(startPage);
  const { start } = wholeWords(first, startOffset, startPage === endPage ? endOffset : first.length);
  const { end } = wholeWords(textOf(endPage), startPage === endPage ? startOffset : 0, endOffset);
  return { ...range, startOffset: start, endOffset: end };
}

/** What of the selected lines can be seen; of a range the browser would give whole pages. */
function rectOf(session: PdfSession, targets: ViewerSelection['targets']): AnchorRect {
  const seen: AnchorRect[] = [];
  for (const { pageIndex, quads } of targets) {
    const view = session.pageView(pageIndex);
    const box = view ? boxOf(view.viewport, quads) : null;
    if (!view || !box) continue;
    const page = view.div.getBoundingClientRect();
    const part = { left: page.left + box.left, top: page.top + box.top, width: box.right - box.left, height: box.bottom - box.top };
    const visible = clip(part, session.container);
    if (visible.width > 0 && visible.height > 0) seen.push(visible);
  }
  return union(seen) ?? clip(session.container.getBoundingClientRect(), session.container);
}
