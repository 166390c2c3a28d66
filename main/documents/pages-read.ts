/** One pass over a PDF's pages: text, visual lines and labels. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { foliosOfPage } from './folio.ts';
import type { ReadOptions } from './model.ts';
import { labelPages, shareLabels, type PageLabel } from './page-labels.ts';
import { pageLines, type PageLine } from './page-lines.ts';
import { openPdf } from './pdf-open.ts';
import { readDocumentText, type HidingPageText } from './pdf-text.ts';
import { stopIfCancelled } from './refusal.ts';

export interface PagesRead {
  readonly document: PDFDocumentProxy;
  /** The PDF to show. */
  readonly pdf: Uint8Array;
  readonly texts: readonly HidingPageText[];
  readonly lines: readonly (readonly PageLine[])[];
  readonly labels: readonly PageLabel[];
}

/**
 * Whose pages a PDF has: its own; those of a printed filing, whose page numbers may stand inside a sheet; or those made
 * by breaking at each printed number.
 */
export type PageOrigin = 'own' | 'printed' | 'broken-at-numbers';

/** `sources`: which source page each sheet shows, where that is known. */
export async function readPages(bytes: Uint8Array, options: ReadOptions, origin: PageOrigin, sources: readonly number[] = []): Promise<PagesRead> {
  stopIfCancelled(options.signal, options.name);
  const { document, bytes: pdf } = await openPdf(bytes, options.name, options.password);
  try {
    const texts = await readDocumentText(document, (pageIndex) => {
      stopIfCancelled(options.signal, options.name);
      if (pageIndex % 10 === 0) options.onProgress(`Reading page ${pageIndex + 1} of ${document.numPages}`, 0.5 + (0.45 * pageIndex) / document.numPages);
    });
    const lines = texts.map(pageLines);
    const pdfLabels = await document.getPageLabels().catch((): null => null);
    const labels = labelPages(lines.map((page) => foliosOfPage(page, origin !== 'own')), pdfLabels, origin === 'broken-at-numbers');
    return { document, pdf, texts, lines, labels: sources.length === labels.length ? shareLabels(labels, sources) : labels };
  } catch (error) {
    await document.loadingTask.destroy();
    throw error;
  }
}

/** Frees PDF.js's side of it. */
export async function closeReading(read: PagesRead): Promise<void> {
  await read.document.loadingTask.destroy();
}
