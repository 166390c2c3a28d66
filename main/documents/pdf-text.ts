/** The text of every page of a PDF, run by run, exactly as the viewer builds it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildPageText, type PageText, type TextRun } from '../../renderer/anchoring/page-text.ts';
import { hiddenRunsOf, mayHideText } from './hidden-text.ts';
import { readVisiblePage, type VisiblePage } from './letter-lines/pdf-runs.ts';
import { loadWithPdfJs } from './pdf-open.ts';

interface RunsRead {
  readonly runs: readonly TextRun[];
  /** Indices of runs that nobody can see. */
  readonly hidden: readonly number[];
  readonly visible: VisiblePage | null;
}

async function readRuns(document: PDFDocumentProxy, pageIndex: number): Promise<RunsRead> {
  const page = await document.getPage(pageIndex + 1);
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    runs.push({
      str: item.str, transform: item.transform as number[], width: item.width, height: item.height, dir: item.dir,
      hasEOL: item.hasEOL, fontFamily: content.styles[item.fontName]?.fontFamily ?? 'sans-serif',
    });
  }
  const visible = mayHideText(document) ? await readVisiblePage(page).catch((): null => null) : null;
  const hidden = runs.length > 0 && visible !== null ? hiddenRunsOf(page, runs, visible) : [];
  page.cleanup();
  return { runs, hidden, visible };
}

async function readPage(document: PDFDocumentProxy, pageIndex: number): Promise<HidingPageText> {
  // A page that PDF.js cannot read is shown as it can be and has no text, rather than losing the whole document.
  const { runs, hidden, visible } = await readRuns(document, pageIndex).catch((): RunsRead => ({ runs: [], hidden: [], visible: null }));
  return { ...buildPageText(runs, new Set(hidden)), hidden, visible, hiddenText: hidden.map((index) => runs[index]?.str ?? '').join(' ').trim() };
}

export interface HidingPageText extends PageText {
  /** Indices of runs that the painting of the page tells to be unseen; the window leaves the same ones out. */
  readonly hidden: readonly number[];
  /** What they say: no reader sees it, but it may tell where a letter comes from. */
  readonly hiddenText: string;
  /** What the page paints, for a letter's lines; null for pages of a document too long to be one. */
  readonly visible: VisiblePage | null;
}

/** The text of every page; a page that cannot be read has none. */
export async function readDocumentText(
  document: PDFDocumentProxy, onPage?: (pageIndex: number) => void,
): Promise<HidingPageText[]> {
  const pages: HidingPageText[] = [];
  for (let pageIndex = 0; pageIndex < document.numPages; pageIndex += 1) {
    onPage?.(pageIndex);
    pages.push(await readPage(document, pageIndex));
  }
  return pages;
}

/** Page texts with runs of a display PDF (one that opens without a password). */
export async function readPageTexts(pdf: Uint8Array, onPage?: (pageIndex: number) => void): Promise<PageText[]> {
  const document = await loadWithPdfJs(pdf);
  try {
    return await readDocumentText(document, onPage);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The same of a few pages only, by page index; a page that is not there is left out. */
export async function readSomePageTexts(pdf: Uint8Array, pageIndexes: Iterable<number>): Promise<Map<number, PageText>> {
  const document = await loadWithPdfJs(pdf);
  try {
    const pages = new Map<number, PageText>();
    for (const pageIndex of new Set(pageIndexes)) {
      if (pageIndex >= document.numPages) continue;
      pages.set(pageIndex, await readPage(document, pageIndex));
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}
