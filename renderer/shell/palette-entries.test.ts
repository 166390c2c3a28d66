import { describe, expect, it } from 'vitest';
import { narrow } from './palette-entries.ts';

const entries = ['Import files', 'Export packet', 'Show or hide the navigator', 'Comment 12: Exhibits'].map((label) => ({ label, group: '' }));
const labels = (typed: string) => narrow(entries, typed).map(({ label }) => label);

describe('narrow', () => {
  it('keeps everything while nothing is typed', () => {
    expect(labels('')).toHaveLength(4);
  });
  it('wants every word, in any order', () => {
    expect(labels('navigator hide')).toEqual(['Show or hide the navigator']);
    expect(labels('hide packet')).toEqual([]);
  });
  it('puts beginnings first', () => {
    expect(labels('ex')[0]).toBe('Export packet');
  });
});
