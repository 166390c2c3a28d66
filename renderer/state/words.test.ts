import { describe, expect, it } from 'vitest';
import { excerpt, formatDate, formatShortDate } from './words.ts';

describe('dates on screen', () => {
  it('do not shift with the time zone', () => {
    expect(formatDate('2008-09-01')).toBe('Sep 1, 2008');
  });
  it('leave out this year only', () => {
    const today = new Date('2026-03-04T12:00:00');
    expect(formatShortDate('2026-09-26', today)).toBe('Sep 26');
    expect(formatShortDate('2008-09-26', today)).toBe('Sep 26, 2008');
  });
});

describe('excerpt', () => {
  it('joins lines and ends at a word', () => {
    expect(excerpt('Management did\n not   complete', 40)).toBe('Management did not complete');
    expect(excerpt('Management did not complete a formal assessment', 30)).toBe('Management did not complete a …');
  });
});
