/** The text of every page of a PDF, run by run, exactly as the viewer builds it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildPageText, type PageText, type TextRun } from '../../renderer/anchoring/page-text.ts';
import { loadWithPdfJs } from './pdf-open.ts';

async function readRuns(document: PDFDocumentProxy, pageIndex: number): Promise<TextRun[]> {
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
  page.cleanup();
  return runs;
}

/** A page that PDF.js cannot read is shown as it can be and has no text, rather than losing the whole document. */
export async function readDocumentText(
  document: PDFDocumentProxy, onPage?: (pageIndex: number) => void,
): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (let pageIndex = 0; pageIndex < document.numPages; pageIndex += 1) {
    onPage?.(pageIndex);
    const runs = await readRuns(document, pageIndex).catch((): TextRun[] => []);
    pages.push(buildPageText(runs));
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
      pages.set(pageIndex, buildPageText(await readRuns(document, pageIndex).catch((): TextRun[] => [])));
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}
