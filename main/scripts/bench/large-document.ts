/**
 * `npm run bench:large [-- --pages N]`: how the window bears a document of thousands of pages, beside PDF.js's own viewer
 * components in the same Chromium: jumps, scrolling, memory. Writes Markdown to standard output.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { measure, median } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';
import { openInTickmark, viewerMegabytes, withStockViewer, withTickmark } from './viewers.ts';

interface Figures {
  readonly openSeconds: number;
  /** Milliseconds from the command to the page standing there, and to its pixels and text. */
  readonly arrived: readonly number[];
  readonly drawn: readonly number[];
  /** Milliseconds between frames while scrolling. */
  readonly frames: readonly number[];
  /** Megabytes after opening, and after each walk through a hundred pages of the whole document. */
  readonly megabytes: readonly number[];
}

const JUMPS = 40;
const WALKS = 6;
const { values } = parseArgs({ options: { pages: { type: 'string', default: '2000' } } });
const pages = Number(values.pages);

/** Runs in the page. Waits frame by frame for page `target` to reach the top of the pane, and for its text layer. */
const WATCH = `globalThis.watchJump = (target, started) => new Promise((resolve) => {
  let arrived = 0;
  const look = () => {
    const page = document.querySelector('.page[data-page-number="' + target + '"]');
    const box = page?.getBoundingClientRect();
    if (arrived === 0 && box && box.top < innerHeight && box.bottom > 120) arrived = performance.now() - started;
    if (arrived !== 0 && page.querySelector('canvas') && page.querySelector('.textLayer .endOfContent')) resolve([arrived, performance.now() - started]);
    else requestAnimationFrame(look);
  };
  look();
});
globalThis.scrollFrames = (pane) => new Promise((resolve) => {
  const gaps = []; let last = performance.now();
  const step = (now) => {
    gaps.push(now - last); last = now; pane.scrollTop += 60;
    if (gaps.length < 300) requestAnimationFrame(step); else resolve(gaps.slice(1));
  };
  requestAnimationFrame(step);
});`;

type Jump = (page: Page, target: number) => Promise<[number, number]>;

async function figures(page: Page, openSeconds: number, pane: string, jump: Jump): Promise<Figures> {
  await page.evaluate(WATCH);
  const client = await page.context().newCDPSession(page);
  const settled = async (): Promise<number> => {
    await client.send('HeapProfiler.collectGarbage');
    return viewerMegabytes();
  };
  const megabytes = [await settled()];
  const times: [number, number][] = [];
  for (let index = 0; index < JUMPS; index++) times.push(await jump(page, 1 + ((index * 733) % pages)));
  await jump(page, Math.floor(pages / 3));
  const frames = await page.evaluate<number[]>(`scrollFrames(document.querySelector('${pane}'))`);
  for (let walk = 0; walk < WALKS; walk++) {
    for (let step = 0; step < 100; step++) await jump(page, 1 + Math.floor(((step + walk / WALKS) * pages) / 100));
    megabytes.push(await settled());
  }
  return { openSeconds, arrived: times.map(([arrived]) => arrived), drawn: times.map(([, drawn]) => drawn), frames, megabytes };
}

async function typePage(page: Page, target: number): Promise<[number, number]> {
  const box = page.getByRole('textbox', { name: 'Page', exact: true }).first();
  await box.fill(String(target));
  await page.evaluate(`addEventListener('keydown', () => { globalThis.jumpStarted = performance.now(); }, { capture: true, once: true })`);
  await box.press('Enter');
  return page.evaluate<[number, number]>(`watchJump(${target}, globalThis.jumpStarted)`);
}

const setPage: Jump = (page, target) => page.evaluate<[number, number]>(`(() => { const started = performance.now(); viewer.currentPageNumber = ${target}; return watchJump(${target}, started); })()`);

const folder = mkdtempSync(join(tmpdir(), 'tickmark-large-'));
try {
  const pdf = join(folder, `sample-${pages}-pages.pdf`);
  writeFileSync(pdf, await samplePdf(pages));
  await measure(process.execPath, ['out/main/cli.js', 'import', '--library', join(folder, 'library'), pdf]);
  const ours = await withTickmark(join(folder, 'library'), async (page) => figures(page, await openInTickmark(page, basename(pdf)), '.viewer-scroll', typePage));
  const theirs = await withStockViewer(pdf, async (page) => figures(page, await page.evaluate<number>('openDocument()'), '#c', setPage));
  print(ours, theirs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(ours: Figures, theirs: Figures): void {
  const share = (frames: readonly number[]): string => `${((frames.filter((gap) => gap > 17.5).length / frames.length) * 100).toFixed(1)} %`;
  const worst = (all: readonly number[]): number => all.reduce((most, one) => Math.max(most, one), 0);
  const rows: readonly (readonly [string, (it: Figures) => string])[] = [
    ['open to first page with text', (it) => `${it.openSeconds.toFixed(2)} s`],
    [`${JUMPS} jumps: until the page stands there, median / worst`, (it) => `${median(it.arrived).toFixed(0)} / ${worst(it.arrived).toFixed(0)} ms`],
    [`${JUMPS} jumps: until it is drawn with its text, median / worst`, (it) => `${median(it.drawn).toFixed(0)} / ${worst(it.drawn).toFixed(0)} ms`],
    ['scrolling 60 px a frame: frames later than 17.5 ms', (it) => share(it.frames)],
    ['scrolling: longest frame', (it) => `${worst(it.frames).toFixed(0)} ms`],
    [`memory after opening, and after each of ${WALKS} walks through 100 pages`, (it) => it.megabytes.map((one) => one.toFixed(0)).join(', ') + ' MB'],
  ];
  console.log(`| ${pages} pages | Tickmark | PDF.js viewer components |\n| --- | --- | --- |`);
  for (const [what, of] of rows) console.log(`| ${what} | ${of(ours)} | ${of(theirs)} |`);
}
