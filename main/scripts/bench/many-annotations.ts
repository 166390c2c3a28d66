/**
 * `node main/scripts/bench/many-annotations.ts [--pages N] [--annotations N] [--keep FOLDER]` (after `npm run build`): one document with
 * many annotations in the browser host, beside the same document with none. Writes Markdown to standard output.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../../hosting/find-chromium.ts';
import { makeAnnotatedLibrary } from './annotated-library.ts';
import { median } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '300' }, annotations: { type: 'string', default: '10000' }, keep: { type: 'string' } } });
const pages = Number(values.pages);
const many = Number(values.annotations);
const root = join(import.meta.dirname, '..', '..', '..');
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'tickmark-many-'));
mkdirSync(folder, { recursive: true });

/** Milliseconds between animation frames. */
type Frames = readonly number[];

interface Seen {
  readonly open: number;
  readonly scroll: Frames;
  readonly click: number;
  readonly list: number;
  readonly listScroll: Frames;
  readonly filter: number;
  readonly recolor: number;
  readonly map: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Scrolls the element by some pixels at each frame and gives the time that each frame took. */
function scrollFrames(page: Page, selector: string, frames: number, step: number): Promise<Frames> {
  return page.evaluate(([where, count, by]) => new Promise<number[]>((resolve) => {
    const box = document.querySelector(String(where));
    const gaps: number[] = [];
    let last = 0;
    const frame = (now: number): void => {
      if (last > 0) gaps.push(now - last);
      last = now;
      box?.scrollBy(0, Number(by));
      if (gaps.length < Number(count)) requestAnimationFrame(frame);
      else resolve(gaps);
    };
    requestAnimationFrame(frame);
  }), [selector, frames, step] as const);
}

/** Looks at a copy, so that every run begins at the first page. */
async function look(made: string, annotated: boolean): Promise<Seen> {
  const libraryDir = `${made}-seen`;
  rmSync(libraryDir, { recursive: true, force: true });
  cpSync(made, libraryDir, { recursive: true });
  const server = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--library', libraryDir, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => createInterface(server.stdout).once('line', resolve));
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium to measure in');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    const recent = page.getByRole('region', { name: 'Recent matters' }).getByRole('button').first();
    await recent.or(page.getByRole('navigation', { name: 'Navigator' })).first().waitFor();
    const viewer = page.getByRole('region', { name: /^Document: / }).filter({ hasText: 'sample' }).first();
    const mark = viewer.locator('.viewer-mark').first();
    const open = await timed(async () => {
      if (await recent.isVisible()) await recent.click();
      await viewer.locator('.page[data-page-number="1"] .textLayer .endOfContent').first().waitFor({ state: 'attached' });
      if (annotated) await mark.waitFor({ state: 'attached' });
    });
    await page.waitForTimeout(1_500);
    const scroll = await scrollFrames(page, '.viewer-scroll', 300, 60);
    if (!annotated) return { open, scroll, click: NaN, list: NaN, listScroll: [], filter: NaN, recolor: NaN, map: NaN };
    await viewer.getByRole('textbox', { name: 'Page' }).fill('5');
    await page.keyboard.press('Enter');
    await viewer.locator('.page[data-page-number="5"] .viewer-mark').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1_000);
    const spot = await viewer.locator('.page[data-page-number="5"] .viewer-mark').last().evaluate((path) => {
      const box = path.getBoundingClientRect();
      return { x: box.left + 6, y: box.top + 3 };
    });
    const popover = page.getByRole('dialog', { name: /^Highlight on/ });
    const click = await timed(async () => {
      await page.mouse.click(spot.x, spot.y);
      await popover.waitFor();
    });
    const recolor = await timed(async () => {
      await popover.getByRole('radio', { name: 'violet' }).click();
      await viewer.locator('.page[data-page-number="5"] .viewer-mark[data-color="violet"]').first().waitFor({ state: 'attached' });
    });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const rows = page.getByRole('list', { name: 'Highlights', exact: true });
    const list = await timed(async () => {
      await page.keyboard.press('ControlOrMeta+Shift+j');
      await rows.getByRole('listitem').first().waitFor();
    });
    const listScroll = await scrollFrames(page, '.annotations-scroll', 200, 120);
    const field = page.getByRole('searchbox', { name: 'Filter highlights' });
    await field.focus();
    const keys: number[] = [];
    for (const key of 'goodwill') {
      keys.push(await page.evaluate((typed) => new Promise<number>((resolve) => {
        const input = document.activeElement as HTMLInputElement;
        const started = performance.now();
        const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        setter?.call(input, input.value + typed);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      }), key));
    }
    await field.fill('');
    await page.keyboard.press('ControlOrMeta+Shift+j');
    const map = await timed(async () => {
      await page.keyboard.press('ControlOrMeta+Shift+m');
      await page.getByRole('main', { name: 'Link map' }).getByRole('list', { name: 'Passages' }).getByRole('listitem').first().waitFor();
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));
    });
    return { open, scroll, click, list, listScroll, filter: median(keys), recolor, map };
  } finally {
    await browser.close();
    server.kill();
  }
}

const ms = (value: number): string => (Number.isNaN(value) ? '' : `${Math.round(value)} ms`);
function framesWords(frames: Frames): string {
  if (frames.length === 0) return '';
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `${at(0.5)} / ${at(0.95)} / ${at(1)} ms`;
}

try {
  const pdf = join(folder, 'sample.pdf');
  if (!existsSync(pdf)) writeFileSync(pdf, await samplePdf(pages));
  const [full, empty] = [join(folder, 'full'), join(folder, 'empty')];
  if (!existsSync(full)) console.error(`making ${many} annotations: ${ms(await timed(() => makeAnnotatedLibrary(full, pdf, many)))}`);
  if (!existsSync(empty)) await makeAnnotatedLibrary(empty, pdf, 0);
  const without = await look(empty, false);
  const withMany = await look(full, true);
  console.log(`| ${pages} pages | ${many.toLocaleString('en-US')} annotations | none |\n| --- | --- | --- |`);
  console.log(`| open the matter to the first page with text and marks | ${ms(withMany.open)} | ${ms(without.open)} |`);
  console.log(`| scroll the document, frames: median / 95 % / longest | ${framesWords(withMany.scroll)} | ${framesWords(without.scroll)} |`);
  console.log(`| click a highlight to its popover | ${ms(withMany.click)} | |`);
  console.log(`| change its colour until it is painted | ${ms(withMany.recolor)} | |`);
  console.log(`| open the list of highlights | ${ms(withMany.list)} | |`);
  console.log(`| scroll the list, frames | ${framesWords(withMany.listScroll)} | |`);
  console.log(`| filter the list, each key | ${ms(withMany.filter)} | |`);
  console.log(`| open the link map | ${ms(withMany.map)} | |`);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
