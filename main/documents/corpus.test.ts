/**
 * Real filings of thirty years against what is printed in them. `fixtures/filings.json`: items with the page label of
 * their heading, compared with each filing's own table of contents and, where it has none or errs, with the page;
 * labels in page order ("1..39 F-1..F-7"), compared with the numbers at the pages' edges.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../hosting/find-chromium.ts';
import { corpusFolder, fixturePath } from './fixtures/corpus.ts';
import { read } from './fixtures/reading.ts';

interface Expected {
  readonly file: string;
  readonly formType: string;
  readonly registrant: string;
  readonly fileNumbers: readonly string[];
  readonly period: string;
  readonly labels: string;
  readonly items: string;
}

const filings = JSON.parse(readFileSync(fixturePath('filings.json'), 'utf8')) as readonly Expected[];
const corpus = corpusFolder();
const printable = findChromium() !== null;

/** "1..3 F-1" to ["1", "2", "3", "F-1"]. */
function spread(labels: string): string[] {
  return labels.split(' ').flatMap((run) => {
    const [first = '', last] = run.split('..');
    if (last === undefined) return [first];
    const prefix = first.replace(/\d+$/, '');
    const from = Number(first.slice(prefix.length));
    return Array.from({ length: Number(last.slice(prefix.length)) - from + 1 }, (_, index) => `${prefix}${from + index}`);
  });
}

describe.skipIf(corpus === null)(`filings of the corpus${corpus === null ? ' (skipped: no corpus beside the checkout)' : ''}`, () => {
  for (const expected of filings) {
    const skipped = !printable && /\.html?$/.test(expected.file);
    test.skipIf(skipped)(`${expected.file}${skipped ? ' (skipped: no Chromium)' : ''}`, { timeout: 180_000 }, async () => {
      const document = await read(readFileSync(`${corpus ?? ''}/${expected.file}`), expected.file);
      expect(document.kind).toBe('filing');
      expect({ formType: document.formType, registrant: document.registrant, fileNumbers: document.fileNumbers, period: document.period })
        .toEqual({ formType: expected.formType, registrant: expected.registrant, fileNumbers: expected.fileNumbers, period: expected.period });
      expect(document.items.map((item) => `${item.item}@${item.pageLabel}`).join(' ')).toBe(expected.items);
      expect(document.pages.map((page) => page.pageLabel)).toEqual(spread(expected.labels));
      expect(document.outline.length).toBeGreaterThan(0);
    });
  }
});
