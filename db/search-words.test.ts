/** Words are found however a page writes them: ligatures, soft hyphens, quotes, hyphens at a line's end. */
import { describe, expect, test } from 'vitest';
import { openDatabase, write } from './connection.ts';
import { insertDocument } from './documents.ts';
import { FILING, seedMatter } from './sample-rows.ts';
import { countFound, search } from './search.ts';

const PAGES = [
  'The o\uFB03ce found no de\uFB01ciency in the \uFB01nancial state\u00ADments; it is Management\u2019s view.',
  'Weak dis-\nclosure controls over finan-\ncial reporting and a long-\nterm plan.',
  'A long\u2011term note of $1,234.5 million\u00A0due 2031 \u201Cas amended\u201D.',
  `${'filler words stand here '.repeat(60)}the needle ${'and more words follow it '.repeat(60)}`,
  'Zoë résumé naïve co\u200Boperate.',
];
const db = openDatabase(':memory:');
seedMatter(db);
write(db, (w) => insertDocument(w, { ...FILING, id: 'd3', pageCount: PAGES.length }, {
  outline: [], items: [], entries: [],
  pages: PAGES.map((text, pageIndex) => ({ pageIndex, pageLabel: String(pageIndex), labelDoubtful: false, text })),
}));

const pages = (query: string): string[] => search(db, query, null, 50).filter(({ documentId }) => documentId === 'd3').map(({ pageLabel }) => pageLabel ?? '').sort();
const marked = (query: string): string[] => search(db, query, null, 50).filter(({ documentId }) => documentId === 'd3')
  .flatMap(({ snippet }) => [...snippet.matchAll(/\uE000([^\uE001]*)\uE001/g)].map(([, words]) => words ?? ''));

describe('search in spite of typography', () => {
  test.each<readonly [string, string[], string[]]>([
    ['office', ['0'], ['o\uFB03ce']],
    ['"financial statements"', ['0'], ['\uFB01nancial state\u00ADments']],
    ["management's", ['0'], ['Management\u2019s']],
    ['disclosure', ['1'], ['dis-\nclosure']],
    ['"disclosure controls over financial reporting"', ['1'], ['dis-\nclosure controls over finan-\ncial reporting']],
    ['"long-term"', ['1', '2'], ['long-\nterm', 'long\u2011term']],
    ['"million due"', ['2'], ['million\u00A0due']],
    ['"1,234.5"', ['2'], ['1,234.5']],
    ['zoe RESUME naive', ['4'], ['Zoë', 'résumé', 'naïve']],
    ['cooperate', ['4'], ['co\u200Boperate']],
    ['\uFB01nanc*', ['0', '1'], ['\uFB01nanc', 'finan-\nc']],
  ])('%s', (query, where, words) => {
    expect(pages(query)).toEqual(where);
    expect(marked(query).sort()).toEqual([...words].sort());
  });

  test('the snippet is short, cut at words, around the hit', () => {
    const [hit] = search(db, 'needle', null, 5);
    expect(hit?.snippet).toMatch(/^….*\uE000needle\uE001.*…$/s);
    expect(hit?.snippet.length).toBeLessThan(240);
  });

  test('the count is of all places, not of those listed', () => {
    expect(search(db, 'the', null, 1)).toHaveLength(1);
    expect(countFound(db, 'the', null)).toBe(search(db, 'the', null, 100).length);
    expect(countFound(db, 'the', null)).toBeGreaterThan(3);
    expect(countFound(db, 'the', 'no such matter')).toBe(0);
  });
});
