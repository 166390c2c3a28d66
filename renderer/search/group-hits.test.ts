import { describe, expect, it } from 'vitest';
import { snippetPieces } from './group-hits.ts';

describe('snippetPieces', () => {
  it('marks the matched words and nothing else', () => {
    expect(snippetPieces('of \uE000internal\uE001 \uE000control\uE001 over')).toEqual([
      { text: 'of ', hit: false }, { text: 'internal', hit: true }, { text: ' ', hit: false }, { text: 'control', hit: true }, { text: ' over', hit: false },
    ]);
  });
  it('takes a snippet that was cut within a match', () => {
    expect(snippetPieces('\uE000control')).toEqual([{ text: 'control', hit: true }]);
  });
});
