/** Opening and searching in a real Chromium: Tickmark's window in the browser host, and PDF.js's own viewer components beside it. */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from '../../hosting/find-chromium.ts';
import { treeMegabytes } from './measure.ts';

export interface Viewed {
  /** From asking for the document to pixels and text of its first page. */
  readonly openSeconds: number;
  /** From asking to the complete count of hits. */
  readonly findSeconds: number;
  readonly hits: number;
  readonly peakMegabytes: number;
}

const root = join(import.meta.dirname, '..', '..', '..');
const MEDIA: Readonly<Record<string, string>> = { '.html': 'text/html', '.mjs': 'text/javascript', '.js': 'text/javascript', '.css': 'text/css', '.pdf': 'application/pdf', '.wasm': 'application/wasm' };

/** The smallest page around PDF.js's PDFViewer and PDFFindController, as its own examples put them together. */
const STOCK_PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/pdfjs/legacy/web/pdf_viewer.css">
<style>body{margin:0}#c{position:absolute;inset:0;overflow:auto}</style><div id="c"><div class="pdfViewer"></div></div>
<script type="module">
import * as pdfjsLib from '/pdfjs/legacy/build/pdf.mjs'; globalThis.pdfjsLib = pdfjsLib;
const { EventBus, PDFViewer, PDFLinkService, PDFFindController } = await import('/pdfjs/legacy/web/pdf_viewer.mjs');
pdfjsLib.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.mjs';
const eventBus = new EventBus(), linkService = new PDFLinkService({ eventBus });
const findController = new PDFFindController({ eventBus, linkService });
const viewer = globalThis.viewer = new PDFViewer({ container: document.querySelector('#c'), eventBus, linkService, findController });
linkService.setViewer(viewer);
globalThis.openDocument = () => new Promise(async (resolve) => {
  const started = performance.now(); let seen = 0;
  const one = (event) => { if (event.pageNumber === 1 && ++seen === 2) resolve((performance.now() - started) / 1000); };
  eventBus.on('pagerendered', one); eventBus.on('textlayerrendered', one);
  eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'page-width'; });
  const pdf = await pdfjsLib.getDocument({ url: '/document.pdf' }).promise;
  viewer.setDocument(pdf); linkService.setDocument(pdf);
});
globalThis.findAll = (query) => new Promise((resolve) => {
  const started = performance.now(); let pages = 0;
  const done = () => { if (findController._pagesToSearch === 0 || findController.pageMatches.filter(Boolean).length >= viewer.pagesCount) {
    resolve({ seconds: (performance.now() - started) / 1000, hits: findController.pageMatches.reduce((sum, page) => sum + page.length, 0) }); } else setTimeout(done, 5); };
  eventBus.dispatch('find', { source: null, type: '', query, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious: false });
  setTimeout(done, 5);
});
</script>`;

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium to measure in');
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

/** PDF.js's own viewer components with the file behind them, not yet opened: `openDocument()` and `findAll(query)` stand in the page. */
export async function withStockViewer<T>(pdf: string, work: (page: Page) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path === '/document.pdf' ? pdf : join(root, 'node_modules', 'pdfjs-dist', path.replace(/^\/pdfjs/, ''));
    if (path === '/') {
      response.setHeader('content-type', 'text/html').end(STOCK_PAGE);
    } else if (existsSync(file)) {
      response.setHeader('content-type', MEDIA[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
    await page.waitForFunction('globalThis.findAll !== undefined');
    return await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}

export function stockViewer(pdf: string, query: string): Promise<Viewed> {
  return withStockViewer(pdf, async (page) => {
    const openSeconds = await page.evaluate<number>('openDocument()');
    const { seconds, hits } = await page.evaluate<{ seconds: number; hits: number }>(`findAll(${JSON.stringify(query)})`);
    return { openSeconds, findSeconds: seconds, hits, peakMegabytes: viewerMegabytes() };
  });
}

/** Of everything that this process has started. */
export function viewerMegabytes(): number {
  return treeMegabytes(process.pid) - processMegabytes();
}

function processMegabytes(): number {
  return process.memoryUsage().rss / 1024 / 1024;
}

/** Tickmark's window in the browser host, its only matter open on the Documents tab. */
export async function withTickmark<T>(libraryDir: string, work: (page: Page) => Promise<T>): Promise<T> {
  mkdirSync(libraryDir, { recursive: true });
  const server = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--library', libraryDir, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => createInterface(server.stdout).once('line', resolve));
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await openMatter(page);
    await page.getByRole('tab', { name: 'Documents' }).click();
    return await work(page);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** From the click on a document that is imported already to pixels and text of its first page. */
export async function openInTickmark(page: Page, documentName: string): Promise<number> {
  const started = performance.now();
  await page.getByRole('navigation').getByText(documentName).first().click();
  await page.locator('.page[data-page-number="1"] .textLayer .endOfContent').first().waitFor({ state: 'attached' });
  return (performance.now() - started) / 1000;
}

export function tickmarkWindow(libraryDir: string, documentName: string, query: string): Promise<Viewed> {
  return withTickmark(libraryDir, async (page) => {
    const openSeconds = await openInTickmark(page, documentName);
    const search = performance.now();
    const hits = await page.evaluate(async (words) => {
      const result = await (globalThis as unknown as { tickmark: { invoke(method: string, input: unknown): Promise<{ value: unknown[] }> } })
        .tickmark.invoke('search.query', { query: words, limit: 1000 });
      return result.value.length;
    }, query);
    return { openSeconds, findSeconds: (performance.now() - search) / 1000, hits, peakMegabytes: viewerMegabytes() };
  });
}

async function openMatter(page: Page): Promise<void> {
  await page.getByRole('button', { name: /matter|\.pdf/i }).first().click();
}

export function writeFileOnce(path: string, bytes: Uint8Array): void {
  if (!existsSync(path)) writeFileSync(path, bytes);
}
