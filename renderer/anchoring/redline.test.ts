import { expect, test } from 'vitest';
import { compareWords, redline } from './redline.ts';

const shown = (before: string, after: string) => redline(before, after).map(({ op, text }) => `${op}${text}`);

test('a replaced run is one deletion and one insertion', () => {
  expect(shown('The company plans to engage a consultant in 2008.', 'The company engaged two consultants in 2008.')).toEqual([
    '=The company ', '-plans to engage a consultant', '+engaged two consultants', '= in 2008.',
  ]);
});

test('line breaks, hyphenation, quotes and dashes are no changes', () => {
  expect(shown('the "internal" con-\ntrol over\nreporting \u2013 2008', 'the \u201cinternal\u201d control over reporting - 2008')).toEqual(['=the \u201cinternal\u201d control over reporting - 2008']);
});

test('the old and the new wording can be read off', () => {
  const before = 'Revenue was $1,234.5 million (2007: $1,100 million), up 12%.';
  const after = 'Revenue was $1,243.5 million (2007, restated: $1,090 million), up 14% and more.';
  const parts = redline(before, after);
  expect(parts.filter((part) => part.op !== '-').map((part) => part.text).join('')).toBe(after);
  expect(parts.filter((part) => part.op !== '+').map((part) => part.text).join('')).toBe(before);
});

test('empty sides', () => {
  expect(redline('', '')).toEqual([]);
  expect(shown('gone', '')).toEqual(['-gone']);
  expect(shown('', 'new')).toEqual(['+new']);
});

test('a compound broken over lines is no change, a lone decimal is one word', () => {
  expect(shown('the Non-\nEmployee plan', 'the Non-Employee plan')).toEqual(['=the Non-Employee plan']);
  expect(shown('Basic 1.02 .99', 'Basic 1.02 .53')).toEqual(['=Basic 1.02 ', '-.99', '+.53']);
});

test('the changed words are found in both texts as they were given', () => {
  const before = '  the con-\ntrols  are presently\neffective in 2015.';
  const after = 'the controls are not effective in 2019.';
  const { gone, come } = compareWords(before, after);
  expect(gone.map(({ start, end }) => before.slice(start, end))).toEqual(['presently', '2015']);
  expect(come.map(({ start, end }) => after.slice(start, end))).toEqual(['not', '2019']);
});
