import { describe, expect, it } from 'vitest';
import { nextNumber, numberAfter, sentencesOf } from './split-points.ts';

describe('sentencesOf', () => {
  it('parts sentences and paragraphs, with the offset of each', () => {
    const text = 'We note Item 9A(T). Please disclose when.\n\nAs of the date, tell us why.';
    const pieces = sentencesOf(text);
    expect(pieces.map((piece) => [piece.text, piece.paragraph])).toEqual([
      ['We note Item 9A(T).', true], ['Please disclose when.', false], ['As of the date, tell us why.', true],
    ]);
    for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
  });
  it('does not part abbreviations and numbers', () => {
    expect(sentencesOf('See SFAS No. 157 and the U.S. GAAP of Baker Hughes Inc. in Note 3. Revise.').map(({ text }) => text)).toEqual([
      'See SFAS No. 157 and the U.S. GAAP of Baker Hughes Inc. in Note 3.', 'Revise.',
    ]);
  });
  it('loses no word', () => {
    const text = 'One: (a) this; (b) that? Yes! “Quoted.” 12 items.\n\n• bullet. Last';
    expect(sentencesOf(text).map((piece) => piece.text).join(' ').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });
});

describe('numbers', () => {
  it('gives the second half a number that is free', () => {
    expect(numberAfter('1', new Set(['1', '2']))).toBe('1A');
    expect(numberAfter('1', new Set(['1', '1A']))).toBe('1B');
    expect(numberAfter('1A', new Set(['1', '1A']))).toBe('1B');
  });
  it('goes on after the highest', () => {
    expect(nextNumber(['1', '3', '2A', 'oral'])).toBe('4');
    expect(nextNumber([])).toBe('1');
  });
});
