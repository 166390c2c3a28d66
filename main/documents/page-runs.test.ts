import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packRuns, unpackRuns } from './page-runs.ts';
import { readPageTexts } from './pdf-text.ts';

test('what is packed of a real letter comes out as the reader found it, and is small', async () => {
  const pages = await readPageTexts(new Uint8Array(readFileSync(new URL('../../e2e/fixtures/bear-newco-staff-letter-2017-04-25.pdf', import.meta.url))));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const packed = packRuns(page);
    expect(unpackRuns(page.text, packed)).toEqual({ text: page.text, runs: page.runs });
    expect(packed.length).toBeLessThan(30 * page.runs.length + 200);
  }
});

test('runs from right to left, in several fonts, and none at all', () => {
  const run = { str: 'אב', transform: [0, 12, -12, 0, 100.25, 700.1], width: 20, height: 12, dir: 'rtl', hasEOL: true, fontFamily: 'serif', start: 0, end: 2 };
  const page = { text: 'אב\nx', runs: [run, { ...run, str: 'x', dir: 'ltr', hasEOL: false, fontFamily: 'monospace', start: 3, end: 4 }] };
  expect(unpackRuns(page.text, packRuns(page))).toEqual(page);
  expect(unpackRuns('', packRuns({ text: '', runs: [] }))).toEqual({ text: '', runs: [] });
});
