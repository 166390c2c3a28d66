import { describe, expect, test } from 'vitest';
import { foliosOfEdgeLine, type Folio } from './folio.ts';
import { labelPages } from './page-labels.ts';

/** One page per string: what its last line shows; "" is a page without a number. */
const labels = (footers: readonly string[], own: readonly string[] | null = null): string =>
  labelPages(footers.map((line): Folio[] => foliosOfEdgeLine(line)), own).map(({ label, doubtful }) => label + (doubtful ? '?' : '')).join(' ');

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
