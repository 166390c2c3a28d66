import { describe, expect, test } from 'vitest';
import { foliosOfEdgeLine, foliosOfPage, type Folio } from './folio.ts';
import { labelPages, shareLabels } from './page-labels.ts';

/** One page per string: what its last line shows; "" is a page without a number. */
const labels = (footers: readonly string[], own: readonly string[] | null = null, continued = false): string =>
  labelPages(footers.map((line): Folio[] => foliosOfEdgeLine(line).map((folio) => ({ ...folio, weight: folio.weight + 0.8 }))), own, continued).map(({ label, doubtful }) => label + (doubtful ? '?' : '')).join(' ');

describe('foliosOfEdgeLine', () => {
  test.each([
    ['31', ':31'], ['- 31 -', ':31'], ['Page 31 of 90', ':31'], ['F-12', 'F-:12'], ['ii', 'roman:2'], ['K14', 'K:14'],
    ['Apple Inc. | 2025 Form 10-K | 31', ':31'], ['12 Annual Report', ':12'], ['II-4', 'II-:4'],
  ])('%s', (line, expected) => {
    expect(foliosOfEdgeLine(line).map((folio) => `${folio.style}:${folio.value}`)).toContain(expected);
  });
  test.each(['For the year ended December 31, 2008', 'mix', 'None.', 'iiii'])('%s is no page number', (line) => {
    expect(foliosOfEdgeLine(line)).toEqual([]);
  });
});

describe('labelPages', () => {
  test('a cover without a number, roman front matter, body, financial pages', () => {
    expect(labels(['', 'ii', 'iii', '1', '2', '3', 'F-1', 'F-2'])).toBe('i? ii iii 1 2 3 F-1 F-2');
  });
  test('pages before page 1 that carry no number are cited by their place in the file', () => {
    expect(labels(['', '', '1', '2', '3', '4'])).toBe('[1]? [2]? 1 2 3 4');
  });
  test('an exhibit that counts from 1 again, after a sheet without a number', () => {
    expect(labels(['1', '2', '3', '4', '', '1', '2', '3'])).toBe('1 2 3 4 [5]? 1 2 3');
  });
  test('a gap is interpolated and marked', () => {
    expect(labels(['1', '2', '', '4', '5'])).toBe('1 2 3? 4 5');
  });
  test('a source page that runs over two sheets gives both its number', () => {
    expect(labels(['1', '2', '', '3', '4', '5'])).toBe('1 2 3? 3 4 5');
  });
  test('the numbers at the edge of a table of contents are other pages’', () => {
    expect(labels(['', 'Independence   106', '107', '1', '2', '3', '4', '5'])).toBe('[1]? [2]? [3]? 1 2 3 4 5');
    expect(labels(['', 'Item 14. Fees   106', 'Signatures .......... 116', '1', '2', '3'])).toBe('[1]? [2]? [3]? 1 2 3');
  });
  test('a formula at the edge is no page number, a lettered run is', () => {
    expect(labels(['1', '2', '3', '4', 'CR1', ''])).toBe('1 2 3 4 5? 6?');
    expect(labels(['1', '2', '3', '4', 'K1', 'K2', 'K3'])).toBe('1 2 3 4 K1 K2 K3');
  });
  test('pages in the wrong order keep the numbers they carry', () => {
    expect(labels(['FS-4', 'FS-5', 'FS-7', 'FS-6', 'FS-8', 'FS-9'])).toMatch(/^FS-4 FS-5 FS-7\?? FS-6\?? FS-8 FS-9$/);
  });
  test('a source page over two sheets shares the number at its end', () => {
    const read = labelPages(['58', '59', '', 'FS-1', 'FS-2'].map((line) => foliosOfPage([{ text: 'words', y: 700, x: 0, size: 10, start: 0 }, { text: line, y: 40, x: 0, size: 10, start: 6 }], false)), null);
    expect(shareLabels(read, [0, 1, 2, 2, 3]).map(({ label }) => label)).toEqual(['58', '59', 'FS-1', 'FS-1', 'FS-2']);
  });
  test('an exhibit with numbers of its own, long after the last number', () => {
    const gap = Array.from({ length: 30 }, () => '');
    const read = labels(['1', '2', '3', '4', '5', ...gap, '1', '2', '3', '4', '5', '6']).split(' ');
    expect(read.slice(0, 5).concat(read.slice(-6)).join(' ')).toBe('1 2 3 4 5 1 2 3 4 5 6');
    expect(read[20]).toBe('[21]?');
  });
  test('sheets broken at printed numbers: one without a number belongs to the next, but not to a page 1 that begins again', () => {
    expect(labels(['1', '2', '', '3', '4'], null, true)).toBe('1 2 3? 3 4');
    expect(labels(['1', '', '1', '2', '3'], null, true)).toBe('1 [2]? 1 2 3');
  });
  test('years and stray numbers do not lead astray', () => {
    expect(labels(['2008', '2', '3', '2007', '5', '6'])).toBe('1? 2 3 4? 5 6');
  });
  test('without printed numbers the pages are counted', () => {
    expect(labels(['', 'Sincerely,', ''])).toBe('1 2 3');
  });
  test("the second page's number is enough for a letter", () => {
    expect(labels(['', 'Page 2'])).toBe('1? 2');
  });
  test("the file's own labels count, unless what is printed contradicts them", () => {
    expect(labels(['', '', ''], ['A1', 'i', 'ii'])).toBe('A1 i ii');
    expect(labels(['5', '6', '7', '8'], ['a', 'b', 'c', 'd'])).toBe('5 6 7 8');
  });
});
