import { expect, test } from 'vitest';
import { describe as describeRange } from './describe.ts';
import { typeset } from './typeset.ts';

const pages = typeset([
  'Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma\nThe passage begins here   ',
  '  \n \n',
  '\n  and it ends here. More words follow after the end of the passage, enough of them to fill a context\n',
]);

test('a selection over three pages gives one trimmed target per page that has words', () => {
  const begin = pages[0]!.page.text.indexOf('The passage') - 1;
  const end = pages[2]!.page.text.indexOf('More');
  const targets = describeRange(pages, { startPage: 0, startOffset: begin, endPage: 2, endOffset: end });
  expect(targets.map((target) => [target.pageIndex, target.pageLabel, target.exact])).toEqual([
    [0, '1', 'The passage begins here'],
    [2, '3', 'and it ends here.'],
  ]);
  for (const target of targets) {
    const { text } = pages[target.pageIndex]!.page;
    expect(text.slice(target.start, target.end)).toBe(target.exact);
    expect(text.slice(0, target.start).endsWith(target.prefix)).toBe(true);
    expect(text.slice(target.end).startsWith(target.suffix)).toBe(true);
    expect(target.quads).toHaveLength(1);
  }
  expect(targets[0]!.prefix.length).toBeGreaterThanOrEqual(32);
  expect(targets[0]!.prefix.length).toBeLessThanOrEqual(64);
  expect(targets[0]!.prefix).toMatch(/^\w/);
  expect(targets[1]!.suffix).toMatch(/^ More words follow .*\w$/);
});

test('a range given backwards means the same, and white space alone is nothing', () => {
  const there = describeRange(pages, { startPage: 0, startOffset: 6, endPage: 2, endOffset: 20 });
  const back = describeRange(pages, { startPage: 2, startOffset: 20, endPage: 0, endOffset: 6 });
  expect(back).toEqual(there);
  expect(describeRange(pages, { startPage: 1, startOffset: 0, endPage: 1, endOffset: 4 })).toEqual([]);
});
