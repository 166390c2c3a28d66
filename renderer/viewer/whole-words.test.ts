import { expect, test } from 'vitest';
import { wholeWords } from './whole-words.ts';

/** What is between the bars is selected. */
const snapped = (marked: string): string => {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const text = before + inside + after;
  const { start, end } = wholeWords(text, before.length, before.length + inside.length);
  return text.slice(start, end);
};

test('an edge inside a word takes the whole word', () => {
  expect(snapped('No div|idends were pa|id.')).toBe('dividends were paid');
  expect(snapped('our |dividend|s rose')).toBe('dividends');
  expect(snapped('the Compan|y’s co|ntrols')).toBe('Company’s controls');
  expect(snapped('rev|enue of $1,25|0.3 million')).toBe('revenue of $1,250.3');
  expect(snapped('of $1,|250|.3 million')).toBe('1,250.3');
});

test('edges between words stay, and punctuation is left as it was selected', () => {
  expect(snapped('No |dividends| were')).toBe('dividends');
  expect(snapped('paid|. In 2008,| we')).toBe('. In 2008,');
  expect(snapped('end|. |In')).toBe('. ');
  expect(snapped('effec||tive')).toBe('');
});
