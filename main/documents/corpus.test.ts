/** Real filings of thirty years against what is printed in them. main/scripts/formats-table.ts reads the rest of them too. */
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../hosting/find-chromium.ts';
import { corpusFolder } from './fixtures/corpus.ts';
import { compareWithPrint, printedFilings, spread, type Agreement, type PrintedFiling } from './fixtures/printed-filings.ts';
import { read } from './fixtures/reading.ts';

/** HTML of more bytes takes Chromium many seconds to lay out; one inline XBRL report stands for these here. */
const LONG_HTML = 400_000;
const LONG_ALL_THE_SAME = 'filings/ixbrl/10-K_FY2025_apple.htm';

const corpus = corpusFolder();
const readHere = ({ file }: PrintedFiling): boolean =>
  corpus !== null && (!/\.html?$/.test(file) || file === LONG_ALL_THE_SAME || statSync(`${corpus}/${file}`).size <= LONG_HTML);
const printable = findChromium() !== null;

describe.skipIf(corpus === null)(`filings of the corpus${corpus === null ? ' (skipped: no corpus beside the checkout)' : ''}`, () => {
  const agreements: Agreement[] = [];
  const sum = (pick: (agreement: Agreement) => number): number => agreements.reduce((all, agreement) => all + pick(agreement), 0);
  for (const printed of printedFilings.filter(readHere)) {
    const skipped = !printable && /\.html?$/.test(printed.file);
    test.skipIf(skipped)(`${printed.file}${skipped ? ' (skipped: no Chromium)' : ''}`, { timeout: 180_000 }, async () => {
      const document = await read(readFileSync(`${corpus ?? ''}/${printed.file}`), printed.file);
      expect(document.kind).toBe('filing');
      expect({ formType: document.formType, registrant: document.registrant, fileNumbers: document.fileNumbers, period: document.period })
        .toEqual({ formType: printed.formType, registrant: printed.registrant, fileNumbers: printed.fileNumbers, period: printed.period });
      expect(document.items.map((item) => `${item.item}@${item.pageLabel}`).join(' ')).toBe(printed.items);
      expect(document.pages).toHaveLength(spread(printed.labels).length);
      expect(document.outline.length).toBeGreaterThan(0);
      const agreement = compareWithPrint(printed, document);
      agreements.push(agreement);
      expect(agreement.wrongLabels.length, agreement.wrongLabels.join('; ')).toBeLessThanOrEqual(Math.max(1, agreement.numbered * 0.02));
    });
  }
  test('of all numbered pages together, at least 98 of 100 carry their number', () => {
    expect(sum((one) => one.rightLabels)).toBeGreaterThanOrEqual(sum((one) => one.numbered) * 0.98);
  });
});
