import { describe, expect, test } from 'vitest';
import type { DocumentPage } from '../../db/model.ts';
import { linesOf } from './lines.ts';
import { passagesOf, type Passage } from './passages.ts';

const page = (text: string, pageIndex = 0): DocumentPage => ({ pageIndex, pageLabel: String(pageIndex + 1), labelDoubtful: false, text });
const cut = (...texts: string[]): Passage[] => passagesOf({ pages: texts.map(page), items: [] });
const PROSE = 'The Company sells pumps to farms and mines in the western states and services them from four depots, each of which\nkeeps spare parts for the pumps that were sold in its area during the ten years before, and some for older ones.\nThey are open all year, on most holidays too.';

describe('passages', () => {
  test('a heading belongs to the passage under it, and stays above those that follow', () => {
    const found = cut(`Revenue by Region\n${PROSE}\nSales in Nevada fell because two mines closed in the spring of the year, and no new ones were opened in their stead\nuntil the autumn, when the price of copper had recovered somewhat from its low of the year before, as expected.`);
    expect(found).toHaveLength(2);
    expect(found[0]?.text.startsWith('Revenue by Region\nThe Company')).toBe(true);
    expect(found.map(({ headings }) => headings.map(({ title }) => title))).toEqual([['Revenue by Region'], ['Revenue by Region']]);
  });

  test.each([
    ['NOTE 7 - INCOME TAXES', '7', 'INCOME TAXES'], ['Note 12. Leases (continued)', '12', 'Leases'], ['Note B: Inventories', 'B', 'Inventories'],
  ])('%s opens a note', (heading, note, title) => {
    const [found] = cut(`${heading}\n${PROSE}`);
    expect(found?.note).toBe(note);
    expect(found?.headings.map((one) => one.title)).toEqual([title]);
  });

  test('numbered notes count up; a numbered list elsewhere opens none', () => {
    const found = cut(`1. Nature of Business\n${PROSE}\n2. Income Taxes\n${PROSE}\n9. Something Quite Different\n${PROSE}`);
    expect(found.map(({ note }) => note)).toEqual(['1', '2', '2']);
  });

  test('a paragraph that runs over the page keeps its section; running heads and folios are no text', () => {
    const prose = (at: string): string => PROSE.replace(/\w+/g, (word) => word + at);
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'].map((mark, at) => `Western Pump Corporation\n${at === 0 ? 'Note 1. Leases\n' : ''}${prose(mark)}\n${at + 1}`);
    const found = cut(...texts);
    expect(found.map(({ note }) => note)).toEqual(['1', '1', '1', '1', '1', '1']);
    expect(found.some(({ text }) => text.includes('Western Pump Corporation'))).toBe(false);
  });

  test('column heads are part of their table', () => {
    const kinds = linesOf([page(`${PROSE}\nYears Ended December 31,\n2008 2007 2006\nNevada $ 1,204 $ 1,377 $ 1,290\nUtah 804 791 655\nTotal $ 2,008 $ 2,168 $ 1,945\n${PROSE}`)]).map(({ kind }) => kind);
    expect(kinds.slice(4, 7)).toEqual(['table', 'table', 'table']);
    expect(cut(`${PROSE}\nYears Ended December 31,\n2008 2007 2006\nNevada $ 1,204 $ 1,377 $ 1,290\nUtah 804 791 655\nTotal $ 2,008 $ 2,168 $ 1,945\n${PROSE}`).some(({ headings }) => headings.length > 0)).toBe(false);
  });

  test('a lettered heading opens a policy within its note; the points of a list in small letters open none', () => {
    const found = cut(`Note 2. Summary of Significant Accounting Policies\n${PROSE}\nq. Investments in Joint Ventures\n${PROSE}\n(r) Income Taxes\n${PROSE}`);
    expect(found.map(({ headings }) => headings.at(-1)?.title)).toEqual(['Summary of Significant Accounting Policies', 'Investments in Joint Ventures', 'Income Taxes']);
    expect(found.map(({ note }) => note)).toEqual(['2', '2', '2']);
    expect(cut(`We may be hurt by any of these:\n(a) a fall in the price of copper, which moves with the demand of builders in other countries more than ours;\n(b) a strike at the plant.\n${PROSE}`)[0]?.headings).toEqual([]);
  });

  test('a heading that recurs stands under the one before it', () => {
    const found = cut(['United States', 'Europe', 'Other Businesses'].map((title) => `${title}\n${PROSE}\nFiscal 2006 Compared to Fiscal 2005\n${PROSE}`).join('\n'));
    expect(found.at(-1)?.headings.map(({ title }) => title)).toEqual(['Other Businesses', 'Fiscal 2006 Compared to Fiscal 2005']);
  });

  test('a heading over a table opens what follows the table', () => {
    const found = cut(`${PROSE}\nSelling and Administrative Expense\nDepots $ 1,204 $ 1,377 $ 1,290\nOffices 804 791 655\nTotal $ 2,008 $ 2,168 $ 1,945\n${PROSE}`);
    expect(found.at(-1)?.headings.map(({ title }) => title)).toEqual(['Selling and Administrative Expense']);
  });

  test('a line full of figures that ends a sentence belongs to it', () => {
    const text = `The plant that is managed by the Reno division earned a profit of $38 million in the year 1992 from its pumps, compared\nwith $25 million in 1991.\n${PROSE}`;
    expect(linesOf([page(text)])[1]?.kind).toBe('table');
    expect(cut(text)[0]?.text).toContain('compared\nwith $25 million in 1991.');
  });

  test('rules drawn with underscores are no part of a passage', () => {
    expect(cut(`____________________\n${PROSE}`)[0]?.text.startsWith('The Company')).toBe(true);
  });

  test('long paragraphs are cut at the ends of sentences', () => {
    const sentences = Array.from({ length: 30 }, (_, at) => `Depot number ${at} keeps its own list of parts and orders what it lacks\nfrom the plant in Reno every week of the year.`);
    const found = cut(sentences.join('\n'));
    expect(found.length).toBeGreaterThan(1);
    for (const { text } of found) {
      expect(text.length).toBeLessThan(1900);
      expect(text.endsWith('.')).toBe(true);
    }
  });
});
