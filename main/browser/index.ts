/**
 * The browser host: Tickmark's window in an installed Chrome, Chromium or Edge, served on 127.0.0.1 only.
 * Usage: node out/main/browser.js [--library DIR] [--no-open]
 * With --no-open nothing is started; the URL to open goes to standard output and the run lasts until it is stopped.
 */
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startCore } from '../core/core-client.ts';
import { attachmentCopies } from '../hosting/attachment-copy.ts';
import { findChromium } from '../hosting/find-chromium.ts';
import { defaultLibraryDir, windowProfileDir } from '../hosting/library-location.ts';
import { APP_VERSION } from '../hosting/version.ts';
import { openChromiumWindow } from './chromium-window.ts';
import { downloads } from './downloads.ts';
import { browserPorts } from './ports.ts';
import { startLoopbackServer } from './server.ts';

/** How long no window may be connected before the run ends, on systems where the browser outlives its window. */
const GRACE_MS = 4_000;

const values = options();
const libraryDir = path.resolve(values.library ?? defaultLibraryDir());
const here = import.meta.dirname;

const copies = attachmentCopies();
const offers = downloads(path.join(os.tmpdir(), `tickmark-downloads-${randomUUID()}`));
const core = await startCore({
  libraryDir, host: 'browser', version: APP_VERSION, ports: browserPorts(copies, offers),
  workerUrl: new URL('./core-worker.js', import.meta.url), jobWorkerUrl: new URL('./job-worker.js', import.meta.url),
});
const server = await startLoopbackServer({ core, offers, rendererDir: path.join(here, '..', 'renderer'), bridgeFile: path.join(here, 'browser-bridge.js') });

/** Ends the run with the usage where the command line says anything else. */
function options(): { readonly library?: string | undefined; readonly 'no-open': boolean } {
  try {
    return parseArgs({ options: { library: { type: 'string' }, 'no-open': { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`tickmark: ${error instanceof Error ? error.message.split('.')[0] : 'these options are not known'}. Known are --library FOLDER and --no-open.\n`);
    process.exit(2);
  }
}

let ending: Promise<void> | null = null;
function end(code: number): void {
  ending ??= (async () => {
    await server.close();
    await core.close();
    await Promise.all([copies.removeAll(), offers.removeAll()]);
    process.exit(code);
  })();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

if (values['no-open']) {
  process.stdout.write(`${server.url}\n`);
} else {
  await openWindow();
}

async function openWindow(): Promise<void> {
  const program = findChromium();
  if (program === null) {
    process.stderr.write('tickmark: Chrome, Chromium or Edge is needed for the window and was not found. Install one of them, or name it in TICKMARK_CHROMIUM.\n');
    return end(1);
  }
  const started = Date.now();
  const browser = await openChromiumWindow(program, server.url, windowProfileDir(libraryDir, 'browser'));
  let hadWindow = false;
  browser.once('error', (error) => {
    process.stderr.write(`tickmark: ${program} did not start: ${error.message}\n`);
    end(1);
  });
  browser.once('exit', (code) => {
    if (!hadWindow && code !== 0) process.stderr.write(`tickmark: ${program} ended after ${Date.now() - started} ms with code ${String(code)}.\n`);
    // A window may live on in another process (a launcher script, a profile that was open already).
    if (server.connections() === 0) end(hadWindow || code === 0 ? 0 : 1);
  });
  server.onConnectionsChange(() => {
    if (server.connections() > 0) {
      hadWindow = true;
      return;
    }
    // A reload drops the connection for a moment, too.
    setTimeout(() => { if (server.connections() === 0) end(0); }, GRACE_MS);
  });
}
