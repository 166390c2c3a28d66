/** Page texts of the open document, read from PDF.js when first asked for. The same run list as the core's. */
import { buildPageText, type PageText, type TextRun } from '../anchoring/page-text.ts';
import type { PdfDocument } from './pdf-source.ts';

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PdfDocument['getPage']>>['getTextContent']>>;

/** Marked content and other items without text are left out. */
export function textRuns(content: TextContent): TextRun[] {
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const { str, transform, width, height, dir, hasEOL, fontName } = item;
    runs.push({ str, transform, width, height, dir, hasEOL, fontFamily: content.styles[fontName]?.fontFamily ?? 'sans-serif' });
  }
  return runs;
}

export class PageTexts {
  private readonly document: PdfDocument;
  private readonly cache = new Map<number, Promise<PageText>>();
  private readonly limit: number;
  private hidden: Readonly<Record<string, readonly number[]>> = {};

  constructor(document: PdfDocument, limit = 64) {
    this.document = document;
    this.limit = limit;
  }

  /** Page index to indices of runs that nobody can see, as the import found them. */
  setHiddenRuns(hidden: Readonly<Record<string, readonly number[]>>): void {
    if (hidden === this.hidden) return;
    this.hidden = hidden;
    this.cache.clear();
  }

  page(pageIndex: number): Promise<PageText> {
    const known = this.cache.get(pageIndex);
    if (known) return known;
    const reading = this.read(pageIndex);
    this.cache.set(pageIndex, reading);
    const oldest = this.cache.keys().next().value;
    if (this.cache.size > this.limit && oldest !== undefined) this.cache.delete(oldest);
    return reading;
  }

  private async read(pageIndex: number): Promise<PageText> {
    const page = await this.document.getPage(pageIndex + 1);
    return buildPageText(textRuns(await page.getTextContent({ disableNormalization: true, includeMarkedContent: false })), new Set(this.hidden[pageIndex]));
  }
}
