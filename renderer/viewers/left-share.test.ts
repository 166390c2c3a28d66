import { describe, expect, it } from 'vitest';
import { leftShare } from './left-share.ts';

describe('the share of the left document', () => {
  it('follows the widths of the texts, within 45 and 55 percent', () => {
    expect(leftShare(500, 500, 780)).toBe(50);
    expect(leftShare(520, 480, 780)).toBe(52);
    expect(leftShare(490, 670, 780)).toBe(45);
    expect(leftShare(900, 200, 780)).toBe(55);
  });

  it('is left alone where there is room, or no text', () => {
    expect(leftShare(490, 670, 900)).toBeNull();
    expect(leftShare(null, 670, 780)).toBeNull();
  });
});
