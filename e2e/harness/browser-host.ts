import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { collectComplaints } from './complaints.ts';
import { ended, type RunningHost, type StartOptions } from './running-host.ts';
import { findChromium, isRoot, projectDir } from './runtimes.ts';

/** The browser host serves the window; an installed Chromium shows it. */
export async function startBrowserHost({ libraryDir, size }: StartOptions): Promise<RunningHost> {
  const program = findChromium();
  if (program === null) throw new Error('no Chromium');
  const server = spawn(process.execPath, [path.join(projectDir, 'out', 'main', 'browser.js'), '--library', libraryDir, '--no-open'], {
    cwd: projectDir, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...(isRoot ? { TICKMARK_TEST_NO_SANDBOX: '1' } : {}) },
  });
  const url = await firstLine(server);
  const browser = await chromium.launch({ executablePath: program, chromiumSandbox: !isRoot });
  const context = await browser.newContext({ viewport: size ?? { width: 1440, height: 900 }, acceptDownloads: true, colorScheme: 'light' });
  const complaints = collectComplaints(context);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page, complaints, electron: null, origin: new URL(url).origin,
    resize: (to) => page.setViewportSize(to),
    async saving(folder, gesture) {
      const [download] = await Promise.all([page.waitForEvent('download'), gesture()]);
      const file = path.join(folder, download.suggestedFilename());
      await download.saveAs(file);
      return file;
    },
    async quit() {
      // Until the page is really gone: what it still has to say, it says on its way out.
      const gone = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await gone;
      await browser.close();
      server.kill('SIGTERM');
      await ended(server);
    },
    async kill() {
      server.kill('SIGKILL');
      await ended(server);
      await browser.close();
    },
  };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (server.stdout === null) return reject(new Error('no output'));
    createInterface(server.stdout).once('line', resolve);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the browser host ended with code ${String(code)} before it said its URL`)));
  });
}
