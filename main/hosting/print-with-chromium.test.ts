import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { printWithChromium } from './print-with-chromium.ts';

/** One red pixel. */
const RED_PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==', 'base64');
let folder: string;

beforeAll(async () => {
  process.env['TICKMARK_TEST_NO_SANDBOX'] = '1';
  folder = await mkdtemp(path.join(os.tmpdir(), 'print-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.skipIf(findChromium() === null)('prints tagged Letter pages with the submission\'s images; no script runs and nothing is fetched', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => { asked.push(request.url ?? ''); response.end(); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pdf = await printWithChromium({
    html: `<!doctype html><html lang="en"><title>8-K</title><base href="${outside}/"><h1>Item 8.01 Other Events</h1><p id="p">Plain words.</p>
      <img src="http://printed-page.invalid/g 1.png" width="40" height="40"><img src="${outside}/tracker.png"><link rel="stylesheet" href="${outside}/s.css">
      <iframe src="${outside}/frame"></iframe><script>document.getElementById('p').textContent = 'Script ran.'; fetch('${outside}/fetch')</script>`,
    resources: new Map([['g 1.png', { bytes: new Uint8Array(RED_PNG), mediaType: 'image/png' }]]),
  }, new AbortController().signal);
  server.close();
  expect(asked).toEqual([]);

  const file = path.join(folder, 'printed.pdf');
  await writeFile(file, pdf);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  expect(text).toContain('Plain words.');
  expect(text).not.toContain('Script ran.');
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
  // The blocked picture leaves Chromium's own sign for a missing one; the submission's stands there itself.
  expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).toMatch(/ image +1 +1 /);
  expect(execFileSync('mutool', ['show', file, 'outline'], { encoding: 'utf8' })).toContain('Item 8.01 Other Events');
});

test.skipIf(findChromium() === null)('a cancelled print ends as cancelled', async () => {
  const cancel = new AbortController();
  const printing = printWithChromium({ html: `<p>${'words '.repeat(2_000_000)}`, resources: new Map() }, cancel.signal);
  setTimeout(() => cancel.abort(), 300);
  await expect(printing).rejects.toMatchObject({ kind: 'cancelled' });
});
