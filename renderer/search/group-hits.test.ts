import { describe, expect, it } from 'vitest';
import { firstMatch, snippetPieces } from './group-hits.ts';

describe('snippetPieces', () => {
  it('marks the matched words and nothing else', () => {
    expect(snippetPieces('of \uE000internal\uE001 \uE000control\uE001 over')).toEqual([
      { text: 'of ', hit: false }, { text: 'internal', hit: true }, { text: ' ', hit: false }, { text: 'control', hit: true }, { text: ' over', hit: false },
    ]);
  });
  it('takes a snippet that was cut within a match', () => {
    expect(snippetPieces('\uE000control')).toEqual([{ text: 'control', hit: true }]);
  });
  it('keeps the match in sight after a long lead', () => {
    const [lead] = snippetPieces('Our management, including our principal executive officer and our principal financial officer, have evaluated \uE000internal\uE001 control');
    expect(lead?.text).toBe('… our principal financial officer, have evaluated ');
  });
});

describe('firstMatch', () => {
  it('takes neighbouring words together', () => {
    expect(firstMatch('of \uE000internal\uE001\n\uE000control\uE001 over \uE000internal\uE001')).toBe('internal control');
    expect(firstMatch('nothing')).toBeNull();
  });
});
