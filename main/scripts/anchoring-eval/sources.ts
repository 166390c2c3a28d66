/** The corpus' filings as pages of text, each with the geometry that the app would see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { AnchorPage } from '../../../renderer/anchoring/describe.ts';
import { buildPageText, type TextRun } from '../../../renderer/anchoring/page-text.ts';
import { typeset } from '../../../renderer/anchoring/typeset.ts';

export interface Source {
  readonly name: string;
  readonly format: 'pdf' | 'text' | 'html';
  readonly pages: readonly AnchorPage[];
}

const SOURCES: readonly string[] = [
  'pdfs/sec/financebench/3M_2018_10K.pdf', 'pdfs/sec/financebench/AMAZON_2017_10K.pdf', 'pdfs/sec/financebench/BESTBUY_2024Q2_10Q.pdf',
  'pdfs/sec/financebench/BOEING_2022_10K.pdf', 'pdfs/sec/financebench/NETFLIX_2021_10K.pdf', 'pdfs/sec/patriot/pati-20141231-10q.pdf',
  'pdfs/sec/patriot/pati-20150930-10k.pdf', 'pdfs/sec/patriot/pati-20190930-10k.pdf', 'pdfs/sec/patriot/Special_Meeting_12-19-23_-_Proxy_Statement.pdf',
  'filings/text/10-K405_FY2000_perkinelmer_b38210pee10-k405.txt', 'filings/text/10-K_FY2001_textron.txt',
  'filings/full_submission/10-K_1994_ford_0000037996-94-000005.txt', 'filings/full_submission/10-K_FY1994_general-electric.txt',
  'filings/full_submission/10-K_FY1997_ibm.txt', 'filings/full_submission/10-Q_2000_apple_0000912057-00-023442.txt',
  'filings/html/10-K_FY2002_goldman-sachs.htm', 'filings/html/10-K_FY2005_dell_d33857e10vk.htm', 'filings/html/10-K_FY2006_nike.htm',
  'filings/html/10-K_FY2008-09_item-9A-T_southwest-iowa-renewable_form10k_122308.htm', 'filings/html/10-K_FY2008_norfolk-southern_nsc10k08s.htm',
  'filings/html/10-K_FY2013_microsoft.htm', 'filings/html/10-K_FY2016_forward-industries_forward10k.htm', 'filings/html/10-K_FY2016_premier-pacific.htm',
  'filings/html/10-K_FY2019_sigmarenopro.htm', 'filings/html/10-Q_2014_national-american-univ_d778787d10q.htm', 'filings/ixbrl/10-K_FY2025_apple.htm',
];

export async function readPdf(bytes: Uint8Array): Promise<AnchorPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: bytes, verbosity: 0, useWorkerFetch: false }).promise;
  const pages: AnchorPage[] = [];
  for (let pageIndex = 0; pageIndex < pdf.numPages; pageIndex++) {
    const page = await pdf.getPage(pageIndex + 1);
    const { items, styles } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item)) return [];
      const { str, transform, width, height, dir, hasEOL, fontName } = item;
      return [{ str, transform: transform.map(Number), width, height, dir, hasEOL, fontFamily: styles[fontName]?.fontFamily ?? 'sans-serif' }];
    });
    pages.push({ pageIndex, pageLabel: String(pageIndex + 1), page: buildPageText(runs) });
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return pages;
}

function textPages(text: string): string[] {
  const marked = text.replaceAll('\r', '').split(/^<PAGE>.*$/m);
  const pages = marked.length > 3 ? marked : [text];
  return pages.flatMap((page) => {
    const lines = page.split('\n').filter((line) => !/^\s*<\/?(?:TABLE|CAPTION|S|C|FN|DOCUMENT|TYPE|TEXT|SEQUENCE)\b.*>\s*$/i.test(line));
    const parts: string[] = [];
    for (let from = 0; from < lines.length; from += 66) parts.push(lines.slice(from, from + 66).join('\n'));
    return parts;
  });
}

/** A full submission or plain text filing; HTML inside a submission is read as its words. */
export function readText(text: string): AnchorPage[] {
  if (/<html/i.test(text)) {
    const body = [...text.matchAll(/<TEXT>([\s\S]*?)<\/TEXT>/gi)].map((match) => match[1] ?? '').filter((part) => /<html/i.test(part)).slice(0, 1).join('\n');
    return htmlPages(body);
  }
  return typeset(textPages(text));
}

const BLOCKS = new Set(['p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'hr', 'table', 'center', 'title']);
const HIDDEN = new Set(['script', 'style', 'head', 'ix:header']);

/** The page's words, one block per line, table cells apart by two blanks. */
function htmlText(html: string): string {
  const parts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value.replace(/\s+/g, ' '));
    if (!('childNodes' in node) || HIDDEN.has(node.nodeName)) return;
    const block = BLOCKS.has(node.nodeName);
    if (block) parts.push('\n');
    node.childNodes.forEach(visit);
    parts.push(block ? '\n' : node.nodeName === 'td' ? '  ' : '');
  };
  parse(html).childNodes.forEach(visit);
  return parts.join('').replace(/[ \u00a0]*\n\s*/g, '\n').trim();
}

function wrap(text: string, columns: number): string {
  return text.split('\n').map((block) => {
    let line = '';
    const lines: string[] = [];
    for (const word of block.split(/\s+/)) {
      if (line !== '' && line.length + word.length + 1 > columns) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
  }).join('\n');
}

function htmlPages(html: string): AnchorPage[] {
  const lines = wrap(htmlText(html), 100).split('\n');
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += 52) pages.push(lines.slice(from, from + 52).join('\n'));
  return typeset(pages);
}

/** One source at a time, so that memory stays small; files that the corpus lacks are named and left out. */
export async function* readSources(corpus: string, log: (line: string) => void): AsyncGenerator<Source> {
  for (const file of SOURCES) {
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(corpus, file));
    } catch {
      log(`not in the corpus, left out: ${file}`);
      continue;
    }
    const name = file.split('/').at(-1) ?? file;
    if (file.endsWith('.pdf')) yield { name, format: 'pdf', pages: await readPdf(new Uint8Array(bytes)) };
    else if (file.endsWith('.txt')) yield { name, format: 'text', pages: typeset(textPages(bytes.toString('latin1'))) };
    else {
      yield { name, format: 'html', pages: htmlPages(bytes.toString(bytes.includes(Buffer.from('utf-8')) ? 'utf8' : 'latin1')) };
    }
  }
}
