import { describe, expect, test } from 'vitest';
import { betterZoom } from './page-fit.ts';
import type { PageLine } from './page-lines.ts';

/** Sheets by how much of them is used, 0 to 1; each a page with a label of its own. */
function zoomFor(...used: readonly number[]): number | null {
  const line = (y: number): PageLine => ({ text: 'words', y, x: 36, size: 10, start: 0 });
  const pages = used.map((share) => (share === 0 ? [] : [line(750), line(756 - 720 * share)]));
  return betterZoom(0.86, pages, used.map((_, page) => ({ label: String(page + 1), doubtful: false })));
}

describe('betterZoom', () => {
  test('stays where every page has its sheet, long or short', () => {
    expect(zoomFor(0.9, 0.4, 0.99, 0.5)).toBeNull();
  });
  test('makes room where a full page leaves an all but empty sheet behind it', () => {
    expect(zoomFor(1, 0, 0.6, 0.7)).toBeLessThan(0.86);
    expect(zoomFor(0.5, 0, 0.6, 0.7)).toBeNull();
  });
});
