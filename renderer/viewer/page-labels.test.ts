import { describe, expect, it } from 'vitest';
import { findPage, labelOf } from './page-labels.ts';

const labels = ['', 'i', 'ii', '1', '2', '3', 'F-1', 'F-2', '1', '2'];
const find = (typed: string, from = 0): number | null => findPage(typed, labels, labels.length, from);

describe('findPage', () => {
  it('goes by what is printed', () => {
    expect(find('3')).toBe(5);
    expect(find('ii')).toBe(2);
    expect(find('F-2')).toBe(7);
  });

  it('is lenient about how a label is typed', () => {
    for (const typed of ['f-2', 'F2', 'f 2', 'page F\u20132', ' p. F-2 ']) expect(find(typed)).toBe(7);
  });

  it('takes the nearest page of a repeated label, and the next one from there', () => {
    expect(find('1', 0)).toBe(3);
    expect(find('1', 9)).toBe(8);
    expect(find('1', 3)).toBe(8);
    expect(find('1', 8)).toBe(3);
  });

  it('falls back to the position', () => {
    expect(find('10')).toBe(9);
    expect(findPage('2', [], 5, 0)).toBe(1);
  });

  it('knows when there is no such page', () => {
    for (const typed of ['', '  ', '0', '11', 'G-7', '-', '1.5']) expect(find(typed)).toBeNull();
  });
});

describe('labelOf', () => {
  it('gives the position where nothing is printed', () => {
    expect(labelOf(labels, 0)).toBe('1');
    expect(labelOf(labels, 6)).toBe('F-1');
    expect(labelOf([], 30)).toBe('31');
  });
});
