/**
 * `npm run bench [-- --pages N] [--runs N] [FILE.pdf]`: Tickmark beside a named peer at the same work, in one run, as ratios.
 * Absolute times belong to the machine; the ratio is what to watch. Writes Markdown to standard output.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../../core/app.ts';
import { alternate, measure, median, type Measured } from './measure.ts';
import { rareWord, samplePdf } from './sample-pdf.ts';
import { stockViewer, tickmarkWindow } from './viewers.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: 'string', default: '500' }, runs: { type: 'string', default: '3' } } });
const pages = Number(values.pages);
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'tickmark-bench-'));
const pdf = positionals[0] ?? join(folder, `sample-${pages}-pages.pdf`);
if (positionals[0] === undefined) writeFileSync(pdf, await samplePdf(pages));
const query = positionals[0] === undefined ? rareWord(Math.floor(pages * 0.9)) : 'material weakness';

interface Row {
  readonly what: string;
  readonly peer: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly ourMegabytes: number | null;
  readonly theirMegabytes: number | null;
}

const rows: Row[] = [];
const cli = (args: readonly string[]): Promise<Measured> => measure(process.execPath, ['out/main/cli.js', ...args]);
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const megabytes = (measured: readonly Measured[]): number | null => {
  const known = measured.flatMap((one) => (one.peakMegabytes === null ? [] : [one.peakMegabytes]));
  return known.length === 0 ? null : median(known);
};

function processRow(what: string, peer: string, { a, b }: { a: readonly Measured[]; b: readonly Measured[] }): void {
  rows.push({
    what, peer, ours: a.map((one) => one.seconds), theirs: b.map((one) => one.seconds), ourMegabytes: megabytes(a), theirMegabytes: megabytes(b),
  });
}

async function run(): Promise<void> {
  console.error(`document: ${basename(pdf)}, ${(statSync(pdf).size / 1e6).toFixed(1)} MB; ${runs} runs each, in turn`);
  processRow('import (read, label, index, store)', 'pdftotext', await alternate(runs,
    (index) => cli(['import', '--library', join(folder, `import-${index}`), pdf]),
    () => measure('pdftotext', [pdf, join(folder, 'text.txt')])));

  const library = join(folder, 'import-0');
  const view = await alternate(runs, () => tickmarkWindow(library, basename(pdf), query), () => stockViewer(pdf, query));
  if (view.a.some((one) => one.hits === 0) || view.b.some((one) => one.hits === 0)) throw new Error('a search found nothing');
  const viewed = (what: string, pick: 'openSeconds' | 'findSeconds'): void => void rows.push({
    what, peer: 'PDF.js viewer components, same Chromium', ours: view.a.map((one) => one[pick]), theirs: view.b.map((one) => one[pick]),
    ourMegabytes: median(view.a.map((one) => one.peakMegabytes)), theirMegabytes: median(view.b.map((one) => one.peakMegabytes)),
  });
  viewed('open to first page with text', 'openSeconds');
  viewed(`search the whole document for one word`, 'findSeconds');

  await highlightRow(library);

  const [matter] = JSON.parse((await cli(['matters', '--library', library])).stdout) as { id: string }[];
  processRow('packet export (cover, index, 200 highlights)', 'qpdf, a plain copy of the pages', await alternate(runs,
    (index) => cli(['export', '--library', library, '--matter', matter?.id ?? '', '--out', join(folder, `packet-${index}`)]),
    (index) => measure('qpdf', ['--empty', '--pages', pdf, '--', join(folder, `copy-${index}.pdf`)])));
}

/** 200 highlights, each its own durable transaction here; one script and one incremental save there. */
async function highlightRow(library: string): Promise<void> {
  const app = createApp({ libraryDir: library, host: 'cli', version: '0', ports: { printHtml: none, saveFile: none, openFile: none } });
  const listed = await app.dispatch('matters.list', {});
  const matterId = listed.ok ? (listed.value as { id: string }[])[0]?.id : undefined;
  const opened = await app.dispatch('matters.open', { matterId });
  if (!opened.ok) throw new Error(opened.error.message);
  const documentId = (opened.value as { documents: { id: string }[] }).documents[0]?.id ?? '';
  const script = join(folder, 'annotate.js');
  writeFileSync(script, `var doc = new PDFDocument(${JSON.stringify(pdf)});
for (var i = 0; i < 200; i++) { var page = doc.loadPage(i % doc.countPages()); var a = page.createAnnotation("Highlight");
a.setQuadPoints([[72, 60, 300, 60, 72, 72, 300, 72]]); a.setContents("Comment 1"); a.update(); }
doc.save(${JSON.stringify(join(folder, 'annotated.pdf'))}, "incremental");`);
  const target = { pageLabel: '1', start: 0, end: 10, exact: 'management', prefix: '', suffix: '', quads: [[72, 720, 300, 720, 72, 708, 300, 708]] };
  const done = await alternate(runs, async () => {
    const started = performance.now();
    for (let index = 0; index < 200; index++) {
      const result = await app.dispatch('annotations.create', { documentId, color: 'yellow', targets: [{ ...target, pageIndex: index % pages }] });
      if (!result.ok) throw new Error(result.error.message);
    }
    return (performance.now() - started) / 1000;
  }, () => measure('mutool', ['run', script]));
  // Only the last run's highlights go into the packet below.
  for (let index = 0; index < (runs - 1) * 200; index++) await app.dispatch('history.undo', { matterId });
  await app.close();
  rows.push({
    what: '200 highlights', peer: 'mutool run, annotate and save', ours: done.a, theirs: done.b.map((one) => one.seconds),
    ourMegabytes: null, theirMegabytes: megabytes(done.b),
  });
}

function none(): Promise<never> {
  return Promise.reject(new Error('not needed for measuring'));
}

for (const program of ['pdftotext', 'mutool', 'qpdf']) if (!has(program)) throw new Error(`${program} is needed as a peer and is not installed`);
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const seconds = (value: number): string => (value < 0.1 ? `${(value * 1000).toFixed(1)} ms` : `${value.toFixed(2)} s`);
const size = (value: number | null): string => (value === null ? '' : `${Math.round(value)} MB`);
console.log(`| what | Tickmark | peer | peer's time | ratio (median) | peak memory | peer's |`);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const row of rows) {
  const ratio = median(row.ours.map((ours, index) => ours / (row.theirs[index] ?? NaN)));
  console.log(`| ${row.what} | ${seconds(median(row.ours))} | ${row.peer} | ${seconds(median(row.theirs))} | ${ratio.toFixed(2)} | ${size(row.ourMegabytes)} | ${size(row.theirMegabytes)} |`);
}
