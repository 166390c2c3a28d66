import { describe, expect, it } from 'vitest';
import type { Quad } from '../../db/model.ts';
import { highlightsAt, placeByPage, quadArea, quadHolds } from './hit-test.ts';
import type { ViewerHighlight } from './model.ts';

const box = (x: number, y: number, w: number, h: number): Quad => [x, y + h, x + w, y + h, x, y, x + w, y];
const mark = (id: string, ...quads: Quad[]): ViewerHighlight => ({ id, color: 'yellow', places: [{ pageIndex: 0, quads }] });

describe('hit testing', () => {
  it('measures and tests quads in any rotation', () => {
    const upright: Quad = box(10, 10, 30, 5);
    const turned: Quad = [10, 10, 10, 40, 15, 10, 15, 40];
    expect(quadArea(upright)).toBe(150);
    expect(quadArea(turned)).toBe(150);
    expect(quadHolds(upright, 39, 14)).toBe(true);
    expect(quadHolds(upright, 41, 14)).toBe(false);
    expect(quadHolds(turned, 12, 39)).toBe(true);
    expect(quadHolds(turned, 16, 39)).toBe(false);
  });

  it('finds overlapping highlights, the smallest first', () => {
    const pages = placeByPage([mark('small', box(20, 0, 10, 10)), mark('large', box(0, 0, 100, 10), box(0, 20, 100, 10))]);
    const placed = pages.get(0) ?? [];
    expect(placed.map(({ highlight }) => highlight.id)).toEqual(['large', 'small']);
    expect(highlightsAt(placed, 25, 5).map(({ highlight }) => highlight.id)).toEqual(['small', 'large']);
    expect(highlightsAt(placed, 25, 25).map(({ highlight }) => highlight.id)).toEqual(['large']);
    expect(highlightsAt(placed, 25, 15)).toEqual([]);
  });

  it('splits a highlight over its pages and joins its places on one page', () => {
    const pages = placeByPage([{ id: 'a', color: 'green', places: [
      { pageIndex: 3, quads: [box(0, 0, 1, 1)] }, { pageIndex: 4, quads: [box(0, 0, 1, 1)] }, { pageIndex: 3, quads: [box(5, 5, 1, 1)] }] }]);
    expect(pages.get(3)?.length).toBe(1);
    expect(pages.get(3)?.[0]?.quads.length).toBe(2);
    expect(pages.get(4)?.[0]?.quads.length).toBe(1);
  });
});
