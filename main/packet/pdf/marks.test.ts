/** Underlines, areas and page notes in the packet, as other readers see them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Annotation, AnnotationKind, Quad } from '../../../db/model.ts';
import { plan } from '../plan.ts';
import { readPacket } from '../read-packet.ts';
import { sampleMatter, type SampleMatter } from '../testing/sample-matter.ts';
import { has, paintWithMuPdf, paintWithPoppler, run } from '../testing/tools.ts';
import { writePacket } from '../write-packet.ts';
import { writeXfdf } from '../xfdf.ts';

const BOX: Quad = [300, 640, 420, 640, 300, 560, 420, 560];
const NOTE: Quad = [450, 640, 468, 640, 450, 622, 468, 622];

let folder = '';
let path = '';
let matter: SampleMatter;

function drawn(like: Annotation, id: string, kind: AnnotationKind, quad: Quad): Annotation {
  const target = like.targets[0];
  if (target === undefined) throw new Error('the sample has no target');
  return { ...like, id, kind, note: `a ${kind}`, targets: [{ ...target, start: 0, end: 0, exact: '', prefix: '', suffix: '', quads: [quad] }] };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickmark-marks-'));
  path = join(folder, 'packet.pdf');
  const sample = await sampleMatter(folder);
  const [first, ...rest] = sample.source.annotations;
  if (first === undefined) throw new Error('the sample has no annotation');
  matter = { ...sample, source: { ...sample.source, annotations: [{ ...first, kind: 'underline' }, ...rest, drawn(first, 'area-1', 'area', BOX), drawn(first, 'note-1', 'page-note', NOTE)] } };
  await writePacket(matter.source, path, { signal: new AbortController().signal, onProgress: () => undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Seen {
  readonly subtype: string;
  readonly sheet: number;
  readonly hasAppearance: boolean;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly rect: readonly number[];
  readonly contentsObj?: { readonly str: string };
}

async function marksOf(): Promise<Seen[]> {
  const pdf = await getDocument({ data: Uint8Array.from(await readFile(path)), verbosity: 0 }).promise;
  const seen: Seen[] = [];
  for (let sheet = 1; sheet <= pdf.numPages; sheet += 1) {
    for (const found of await (await pdf.getPage(sheet)).getAnnotations() as Omit<Seen, 'sheet'>[]) seen.push({ ...found, sheet });
  }
  await pdf.loadingTask.destroy();
  return seen;
}

it('each kind is the annotation that readers know it as, drawn and with its note', async () => {
  const marks = await marksOf();
  const of = (subtype: string): Seen[] => marks.filter((mark) => mark.subtype === subtype);
  expect(of('Underline')).toHaveLength(matter.source.annotations[0]?.targets.length ?? 0);
  expect(of('Underline')[0]?.quadPoints?.length).toBeGreaterThanOrEqual(8);
  expect(of('Square').map(({ rect, contentsObj }) => [rect, contentsObj?.str])).toEqual([[[299.5, 559.5, 420.5, 640.5], expect.stringContaining('a area')]]);
  expect(of('Text').map(({ contentsObj }) => contentsObj?.str)).toEqual([expect.stringContaining('a page-note')]);
  for (const mark of [...of('Underline'), ...of('Square'), ...of('Text')]) expect(mark.hasAppearance).toBe(true);
});

it.runIf(has('qpdf'))('passes qpdf --check without a warning', () => {
  const { out, code } = run('qpdf', ['--check', path]);
  expect(out).not.toMatch(/WARNING/u);
  expect(code).toBe(0);
});

it.runIf(has('pdftoppm') && has('mutool'))('Poppler and MuPDF draw the frame of the area and the sign of the note', async () => {
  const sheet = (await marksOf()).find(({ subtype }) => subtype === 'Square')?.sheet ?? 0;
  for (const paint of [paintWithPoppler, paintWithMuPdf]) {
    const picture = paint(path, sheet);
    // Colours of the yellow bar, not of paper: on the frame, and not inside it.
    expect(isYellow(picture, 301, 600)).toBe(true);
    expect(isYellow(picture, 360, 600)).toBe(false);
    expect(isYellow(picture, 459, 626)).toBe(true);
  }
});

function isYellow({ at }: { at(x: number, y: number): readonly number[] }, x: number, y: number): boolean {
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => at(x + dx, y + dy)));
  return around.some(([red = 0, , blue = 0]) => red - blue > 40);
}

it('comes back from the packet as it was, and goes into XFDF as its own element', async () => {
  const { manifest } = await readPacket(await readFile(path));
  expect(Object.fromEntries(manifest.annotations.map(({ id, kind }) => [id, kind]))).toMatchObject({ 'area-1': 'area', 'note-1': 'page-note' });
  const planned = plan(matter.source);
  const index = planned.marks.find(({ shape }) => shape === 'area')?.documentIndex ?? 0;
  const xfdf = writeXfdf(planned, index, 'filing.pdf');
  for (const element of ['<square ', '</square>', '<text ', '<underline ']) expect(xfdf).toContain(element);
});
