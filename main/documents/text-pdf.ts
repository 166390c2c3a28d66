/** Plain text to a tagged PDF in one embedded monospaced font. The same text gives the same bytes on every machine. */
import PDFDocument from 'pdfkit';
import { displayFontPath } from './fonts.ts';
import { layOutText, STANDARD_COLUMNS, type TextSheet } from './text-pages.ts';

/** US Letter, in points. */
const PAGE = { width: 612, height: 792, marginX: 42, marginY: 40 } as const;
/** Advance of every DejaVu Sans Mono glyph, in em. */
const ADVANCE = 0.602;
/** Source pages of up to 97 lines are set this small to stay one page; longer ones run over several. */
const SMALLEST_FITTED = 6.4;
const LEADING = 1.14;
const MAX_SIZE = (PAGE.width - 2 * PAGE.marginX) / (STANDARD_COLUMNS * ADVANCE);

/** pdfkit insists on a creation date; a fixed one keeps the bytes the same from run to run. */
const NO_DATE = new Date(0);

interface Placed {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Type size that lets all columns fit, and, within reason, all lines of the source page on one PDF page. */
function place(sheet: TextSheet): Placed[] {
  const byWidth = (PAGE.width - 2 * PAGE.marginX) / (Math.max(sheet.columns, 1) * ADVANCE);
  const height = PAGE.height - 2 * PAGE.marginY;
  const byHeight = height / (Math.max(sheet.lines.length, 1) * LEADING);
  const wide = Math.min(MAX_SIZE, byWidth);
  const size = byHeight >= Math.min(wide, SMALLEST_FITTED) ? Math.min(wide, byHeight) : wide;
  const perPage = Math.max(1, Math.floor(height / (size * LEADING) + 1e-6));
  const pages: Placed[] = [];
  for (let at = 0; at < Math.max(sheet.lines.length, 1); at += perPage) pages.push({ lines: sheet.lines.slice(at, at + perPage), size });
  return pages;
}

function trimBlankEdges(sheet: TextSheet): TextSheet {
  let end = sheet.lines.length;
  while (end > 0 && sheet.lines[end - 1] === '') end -= 1;
  let start = 0;
  while (start < end && sheet.lines[start] === '') start += 1;
  // A few blank lines on top are part of the page's look; more are the rest of the previous page's paper.
  return { lines: sheet.lines.slice(Math.max(0, start - 3), end), columns: sheet.columns };
}

function pagesOf(text: string): Placed[][] {
  return layOutText(text).map(trimBlankEdges).map(place);
}

/** For each page of the display PDF, which page of the source it shows: long ones run over several. */
export function sourcePages(text: string): number[] {
  return pagesOf(text).flatMap((pages, source) => pages.map(() => source));
}

/** Renders text as the display PDF. `title` goes into the document's properties. */
export async function textToPdf(text: string, title: string, onPage?: (fraction: number) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false, compress: true, pdfVersion: '1.7',
    tagged: true, lang: 'en-US', displayTitle: true,
    // Named here so that pdfkit does not load its own standard font, which a bundle does not carry.
    font: displayFontPath(),
    info: { Title: title, Producer: 'Tickmark', Creator: 'Tickmark', CreationDate: NO_DATE },
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => { chunks.push(chunk); });
  const done = new Promise<void>((resolve, reject) => { pdf.on('end', resolve); pdf.on('error', reject); });
  pdf.registerFont('mono', displayFontPath());
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const pages = pagesOf(text).flat();
  for (const [index, page] of pages.entries()) {
    pdf.addPage();
    pdf.font('mono').fontSize(page.size);
    const content = pdf.markStructureContent('P');
    for (const [row, line] of page.lines.entries()) {
      if (line !== '') pdf.text(line, PAGE.marginX, PAGE.marginY + row * page.size * LEADING, { lineBreak: false });
    }
    pdf.endMarkedContent();
    root.add(pdf.struct('P', {}, [content]));
    if (index % 20 === 19) {
      onPage?.((index + 1) / pages.length);
      await new Promise<void>((resolve) => { setImmediate(resolve); });
    }
  }
  root.end();
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}
