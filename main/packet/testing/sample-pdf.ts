/** Small PDFs made for tests, and the places of words in any PDF. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFKit from 'pdfkit';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AnnotationTarget, Quad, TextPlace } from '../../../db/model.ts';
import { buildPageText, type PlacedRun, type TextRun } from '../../../renderer/anchoring/page-text.ts';

export interface SampleOptions {
  /** Lines per page. */
  readonly pages: readonly (readonly string[])[];
  readonly rotate?: number;
  readonly password?: { readonly owner: string };
  /** Adds a named destination "here" on the last page, a link to it on the first, and an outline entry per page. */
  readonly named?: boolean;
  readonly title?: string;
}

export async function samplePdf(options: SampleOptions): Promise<Uint8Array> {
  const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf');
  const document = new PDFKit({
    size: 'LETTER', margin: 60, autoFirstPage: false, info: { Title: options.title ?? 'Sample', CreationDate: new Date(0) }, lang: 'en-US', tagged: true,
    ...(options.password ? { ownerPassword: options.password.owner, permissions: { printing: 'highResolution' as const }, pdfVersion: '1.7' as const } : {}),
  });
  const parts: Uint8Array[] = [];
  document.on('data', (part: Uint8Array) => parts.push(part));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('mono', await readFile(font));
  options.pages.forEach((lines, index) => {
    document.addPage();
    document.font('mono').fontSize(9);
    if (options.named === true) document.outline.addItem(`Part ${index + 1}`);
    if (options.named === true && index === options.pages.length - 1) document.addNamedDestination('here', 'XYZ', 60, 700, null);
    lines.forEach((line, at) => {
      const structure = document.struct('P', {}, [() => { document.text(line === '' ? ' ' : line, 60, 60 + at * 12, { lineBreak: false }); }]);
      document.addStructure(structure);
      structure.end();
    });
    if (options.named === true && index === 0) document.goTo(60, 60, 200, 12, 'here');
    if (options.rotate !== undefined) Object.assign(document.page.dictionary.data, { Rotate: options.rotate });
  });
  document.end();
  await done;
  return Buffer.concat(parts);
}

function quadOf(run: PlacedRun, from: number, to: number): Quad {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = run.transform;
  const length = Math.max(run.end - run.start, 1);
  const along = (offset: number) => (run.width * (offset - run.start)) / length;
  const size = Math.hypot(c, d) || 1;
  const scale = Math.hypot(a, b) || 1;
  const at = (offset: number, up: number): [number, number] => [
    e + (a / scale) * along(offset) + (c / size) * up * size, f + (b / scale) * along(offset) + (d / size) * up * size,
  ];
  const [top, bottom] = [0.9, -0.22];
  return [...at(from, top), ...at(to, top), ...at(from, bottom), ...at(to, bottom)] as unknown as Quad;
}

export interface Place {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly quads: readonly Quad[];
}

/** Page texts as the core has them. */
export async function pageTexts(bytes: Uint8Array): Promise<{ text: string; runs: readonly PlacedRun[] }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: { text: string; runs: readonly PlacedRun[] }[] = [];
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index);
    const content = await page.getTextContent({ disableNormalization: true });
    const runs = content.items.flatMap((item): TextRun[] => ('str' in item ? [{ ...item, fontFamily: '' }] : []));
    pages.push(buildPageText(runs));
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

/** The first place where `exact` stands, white space taken loosely; throws where it does not. */
export function findPlace(pages: readonly { text: string; runs: readonly PlacedRun[] }[], exact: string): Place {
  const pattern = new RegExp(exact.trim().split(/\s+/u).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+'), 'u');
  for (const [pageIndex, page] of pages.entries()) {
    const match = pattern.exec(page.text);
    if (!match) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const quads = page.runs.filter((run) => run.end > start && run.start < end && run.str.trim() !== '')
      .map((run) => quadOf(run, Math.max(start, run.start), Math.min(end, run.end)));
    return { pageIndex, start, end, exact: match[0], prefix: page.text.slice(Math.max(0, start - 32), start), suffix: page.text.slice(end, end + 32), quads };
  }
  throw new Error(`"${exact}" stands on no page`);
}

export const targetAt = (place: Place, pageLabel: string): AnnotationTarget => ({ ...place, pageLabel });

export const textPlaceAt = ({ pageIndex, start, end, quads }: Place): TextPlace => ({ pageIndex, start, end, quads });
