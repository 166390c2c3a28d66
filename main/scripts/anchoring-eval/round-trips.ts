/** Editions that really go through another format: text -> PDF (pdfkit) -> text, text -> HTML -> PDF (Chromium) -> text. */
import PDFDocument from 'pdfkit';
import type { AnchorPage } from '../../../renderer/anchoring/describe.ts';
import { setPages, type Edition } from './editions.ts';
import type { Token } from './passages.ts';
import type { Random } from './random.ts';
import { readPdf, type Source } from './sources.ts';

export interface RoundTrip {
  readonly scenario: string;
  readonly pages: readonly AnchorPage[];
  readonly made: Edition;
}

function pdfOf(texts: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'LETTER', autoFirstPage: false, margin: 0 });
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    for (const text of texts) {
      pdf.addPage();
      pdf.font('Times-Roman').fontSize(9);
      text.split('\n').forEach((line, index) => {
        if (line !== '') pdf.text(line, 54, 40 + index * 11, { lineBreak: false });
      });
    }
    pdf.end();
  });
}

/** Carries the truth over to the text that was read back, by counting the characters that are not white space. */
function carryTruth(made: Edition, pages: readonly AnchorPage[]): Edition | null {
  const origin: number[] = [];
  const page: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const solids = pages.map(({ page: { text } }) => [...text.matchAll(/\S/g)].map((match) => match.index));
  const flat = solids.flatMap((offsets, index) => offsets.map((offset) => ({ index, offset })));
  const before = made.texts.map(() => 0);
  let count = 0;
  made.texts.forEach((text, index) => {
    before[index] = count;
    count += text.replace(/\s/g, '').length;
  });
  if (count !== flat.length) return null;
  const ranks = made.texts.map((text) => {
    const rank = new Int32Array(text.length + 1);
    for (let index = 0; index < text.length; index++) rank[index + 1] = (rank[index] ?? 0) + (/\s/.test(text[index] ?? '') ? 0 : 1);
    return rank;
  });
  made.origin.forEach((one, index) => {
    const at = made.page[index] ?? 0;
    const first = flat[(before[at] ?? 0) + (ranks[at]?.[made.start[index] ?? 0] ?? 0)];
    const last = flat[(before[at] ?? 0) + (ranks[at]?.[made.end[index] ?? 0] ?? 0) - 1];
    if (first === undefined || last === undefined || first.index !== last.index) return;
    origin.push(one);
    page.push(first.index);
    start.push(first.offset);
    end.push(last.offset + 1);
  });
  return { texts: pages.map((entry) => entry.page.text), origin, page, start, end };
}

const latin = (text: string) => text.normalize('NFKC').replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/[\u2010-\u2015]/g, '-').replace(/[^\x20-\x7e]/g, '?');
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function htmlPrint(html: string): Promise<Uint8Array | null> {
  const executablePath = process.env['TICKMARK_CHROMIUM'] ?? '/usr/bin/chromium';
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }).catch(() => null);
  if (browser === null) return null;
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.setContent(html);
  const bytes = await page.pdf({ format: 'Letter', margin: { top: '1in', bottom: '1in', left: '1in', right: '1in' } });
  await browser.close();
  return new Uint8Array(bytes);
}

/** Nothing is yielded where a tool is missing or the truth cannot be carried over character by character. */
export async function* roundTrips(source: Source, tokens: readonly Token[], random: Random): AsyncGenerator<RoundTrip> {
  const plain = tokens.map((token) => ({ text: latin(token.text), origin: token.origin }));
  const made = setPages(plain, { columns: 92, lines: 58, header: 'Form 10-K', retyped: false }, random);
  const pages = await readPdf(await pdfOf(made.texts));
  const carried = carryTruth(made, pages);
  if (carried !== null) yield { scenario: 'through PDF and back', pages, made: carried };

  const flow = setPages(plain, { columns: Infinity, lines: Infinity, header: '', retyped: false }, random);
  const words = plain.map((token, index) => (index > 0 && index % 160 === 0 ? `</p><p>${escape(token.text)}` : escape(token.text)));
  const html = `<!doctype html><meta charset="utf-8"><style>p{font:10.5pt/1.3 "Times New Roman",serif;text-align:justify}</style><p>${words.join(' ')}</p>`;
  const printed = await htmlPrint(html);
  if (printed === null) return;
  const back = await readPdf(printed);
  const truth = carryTruth(flow, back);
  if (truth !== null) yield { scenario: `through HTML, PDF and back`, pages: back, made: truth };
  else process.stderr.write(`  ${source.name}: the printed HTML does not read back character by character, left out\n`);
}
