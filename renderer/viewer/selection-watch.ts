/** Watches the window's selection and reports what of it lies in this document, as targets. */
import { describe, type AnchorPage } from '../anchoring/describe.ts';
import { mapLayer } from './layer-map.ts';
import type { AnchorRect, ViewerSelection } from './model.ts';
import { clip } from './page-box.ts';
import { labelOf } from './page-labels.ts';
import type { PdfSession } from './pdf-session.ts';
import { pointsOf, type LayerPoint, type TextLayer } from './selection-points.ts';

export interface SelectionCallbacks {
  pageLabels(): readonly string[];
  onSelection(selection: Omit<ViewerSelection, 'documentId'>): void;
  onSelectionCleared(): void;
}

/** After the last change of a selection that no pointer drives (keyboard, touch handles). */
const SETTLE_MS = 180;
/** As in the contract: an annotation has at most so many targets. */
const MAX_PAGES = 200;

export function watchSelection(session: PdfSession, callbacks: SelectionCallbacks): void {
  const { container, signal } = session;
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
    const found = await targetsOf(session, range, callbacks.pageLabels());
    if (mine !== turn || signal.aborted) return;
    if (found.length === 0) return clear();
    reported = true;
    callbacks.onSelection({ targets: found, anchorRect: rectOf(range, container) });
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

function layersOf(session: PdfSession): TextLayer[] {
  const layers: TextLayer[] = [];
  for (const div of session.container.querySelectorAll<HTMLElement>('.page > .textLayer')) {
    const pageIndex = Number(div.closest<HTMLElement>('.page')?.dataset['pageNumber']) - 1;
    const { textDivs, textContentItemsStr } = session.pageView(pageIndex)?._textHighlighter ?? {};
    if (textDivs && textContentItemsStr) layers.push({ pageIndex, div, runDivs: textDivs, runs: textContentItemsStr });
  }
  return layers;
}

async function targetsOf(session: PdfSession, range: Range, labels: readonly string[]): Promise<ViewerSelection['targets']> {
  const layers = layersOf(session);
  const points = pointsOf(range, layers);
  if (!points || points.end.pageIndex - points.start.pageIndex >= MAX_PAGES) return [];
  const { start, end } = points;
  const indexes = Array.from({ length: end.pageIndex - start.pageIndex + 1 }, (_, i) => start.pageIndex + i);
  const pages = await Promise.all(indexes.map(async (pageIndex): Promise<AnchorPage> => (
    { pageIndex, pageLabel: labelOf(labels, pageIndex), page: await session.texts.page(pageIndex) })));
  const offset = (point: LayerPoint, side: 'start' | 'end'): number => {
    const runs = layers.find(({ pageIndex }) => pageIndex === point.pageIndex)?.runs ?? [];
    const text = pages[point.pageIndex - start.pageIndex]?.page.text ?? '';
    return mapLayer(runs, text)[side](point.run, point.offset);
  };
  return describe(pages, { startPage: start.pageIndex, startOffset: offset(start, 'start'), endPage: end.pageIndex, endOffset: offset(end, 'end') });
}

function rectOf(range: Range, container: HTMLElement): AnchorRect {
  return clip(range.getBoundingClientRect(), container);
}
