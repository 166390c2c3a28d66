import { expect, test } from 'vitest';
import { compareVersions } from './compare.ts';
import { typeset } from './typeset.ts';

const wrapped = (text: string, width: number): string => text.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trim();
const set = (pages: readonly (readonly string[])[], width: number): ReturnType<typeof typeset> =>
  typeset(pages.map((page, index) => `${page.map((text) => wrapped(text, width)).join('\n\n')}\n\n${' '.repeat(30)}${index + 31}`), 31);

const FIRST = 'Our management, including our President and our Controller, have reviewed and evaluated the effectiveness of our disclosure controls and procedures.';
const SECOND = 'Management did not complete a formal assessment of the effectiveness of internal control over financial reporting as of December 31, 2007.';
const THIRD = 'The Company leases its blood collection centers under operating leases which expire at various dates and contain options to renew at the market rent.';
const NEW = 'This amendment is filed in response to comments of the staff of the Commission, and restates the item in its entirety.';

test('the same words on other pages and lines are no change', () => {
  const { changes, paragraphs } = compareVersions(set([[FIRST, SECOND], [THIRD]], 70), set([[FIRST], [SECOND, THIRD]], 45));
  expect(changes).toEqual([]);
  expect(paragraphs).toEqual({ from: 3, to: 3, same: 3 });
});

test('reworded, removed and added paragraphs, in reading order, with their places and redlines', () => {
  const from = set([[FIRST, SECOND, THIRD]], 70);
  const to = set([[NEW, FIRST], [SECOND.replace('did not complete', 'has now completed')]], 60);
  const { changes, ties } = compareVersions(from, to);
  expect(changes.map(({ kind }) => kind)).toEqual(['inserted', 'changed', 'deleted']);
  const [inserted, changed, deleted] = changes;
  expect(inserted?.redline).toEqual([{ op: '+', text: NEW }]);
  expect(changed?.redline.filter(({ op }) => op !== '=')).toEqual([{ op: '-', text: 'did not complete' }, { op: '+', text: 'has now completed' }]);
  expect(changed?.to.map(({ pageIndex }) => pageIndex)).toEqual([1]);
  const [place] = deleted?.from ?? [];
  expect(from[0]?.page.text.slice(place?.start, place?.end).replace(/\s+/g, ' ')).toBe(THIRD);
  expect(place?.quads.length).toBeGreaterThan(1);
  expect(ties.map((tie) => [tie.from.pageIndex, tie.to.pageIndex])).toEqual([[0, 0], [0, 1]]);
});

test('a paragraph over a page break is one, past the page number', () => {
  const words = wrapped(FIRST, 60).split('\n');
  const from = typeset([`${words.slice(0, 2).join('\n')}\n\n${' '.repeat(30)}31`, `${words.slice(2).join('\n')}\n\n${' '.repeat(30)}32`], 31);
  const { changes } = compareVersions(from, set([[FIRST.replace('Controller', 'Treasurer')]], 70));
  expect(changes).toHaveLength(1);
  expect(changes[0]?.from.map(({ pageIndex }) => pageIndex)).toEqual([0, 1]);
});

test('the changed words have their own places, each in its version', () => {
  const from = set([[FIRST]], 70);
  const to = set([[FIRST.replace('have reviewed and evaluated', 'have evaluated')]], 45);
  const [change] = compareVersions(from, to).changes;
  const shown = (pages: typeof from, side: 'from' | 'to') => change?.words[side].map(({ pageIndex, start, end, quads }) => [pages[pageIndex]?.page.text.slice(start, end), quads.length]);
  expect(shown(from, 'from')).toEqual([['reviewed and', 1]]);
  expect(shown(to, 'to')).toEqual([]);
});

const row = (label: string, ...figures: string[]): string => `${label.padEnd(30)}${figures.map((figure) => figure.padStart(12)).join('')}`;

test('a table is compared row by row: equal rows are the same, a row with other figures is reworded', () => {
  const head = [row('', '2015', '2014'), row('Land', '2,679', '2,661')];
  const from = typeset([[...head, row('Buildings', '5,507', '5,514'), row('Total', '75,315', '71,002')].join('\n')]);
  const to = typeset([[...head, row('Buildings', '5,507', '5,514'), row('Equipment', '812', '—'), row('Total', '189,015', '71,002')].join('\n')]);
  const { changes, paragraphs } = compareVersions(from, to);
  expect(changes.map(({ kind, row: isRow, redline }) => [kind, isRow, redline.map(({ op, text }) => `${op}${text.trim()}`)])).toEqual([
    ['inserted', true, ['+Equipment 812 —']], ['changed', true, ['=Total', '-75,315', '+189,015', '=71,002']],
  ]);
  expect(paragraphs.same).toBe(3);
});

test('a short line is known by its words, an exhibit by its number and title', () => {
  const from = typeset([['Registration No. 333-', '', '4.2    TR Finance Indenture, to be dated on or about March 20, 2025'].join('\n')]);
  const to = typeset([['Registration Nos. 333-285907, 333-285927 and 333-285927-03', '', wrapped('4.2    TR Finance Indenture, dated as of March 20, 2025 (incorporated by reference to Exhibit 99.3 of the Form 6-K furnished to the Commission on March 21, 2025)', 60)].join('\n')]);
  expect(compareVersions(from, to).changes.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
});

test('the last word of an indented item is not taken for a paragraph of its own', () => {
  const full = wrapped(`${FIRST} ${SECOND}`, 70);
  const item = (words: string): string => `${full}\n\n${wrapped(words, 48).replace(/^/gm, ' '.repeat(22))}`;
  const { changes } = compareVersions(typeset([item('iii. provide reasonable assurance on prevention of unauthorized use of assets that affect the financial statements.')]),
    typeset([item('iii. provide assurance on prevention of unauthorized use of assets that affect the financial statements.')]));
  expect(changes.map(({ kind }) => kind)).toEqual(['changed']);
});

test('nothing in common, and nothing at all', () => {
  expect(compareVersions(set([[FIRST]], 70), set([[THIRD]], 70)).changes.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  expect(compareVersions([], []).changes).toEqual([]);
});
