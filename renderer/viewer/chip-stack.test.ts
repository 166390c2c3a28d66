import { describe, expect, it } from 'vitest';
import { gatherChips, stackChips } from './chip-stack.ts';

const place = (tops: readonly number[], room = 1000): number[] => {
  const stacked = stackChips(tops.map((top, i) => ({ id: String(i), top })), 22, 4, room);
  return tops.map((_, i) => stacked.get(String(i)) ?? Number.NaN);
};

describe('stackChips', () => {
  it('leaves chips alone that do not meet', () => {
    expect(place([10, 100, 300])).toEqual([10, 100, 300]);
  });

  it('parts chips of one line evenly about it', () => {
    expect(place([100, 100])).toEqual([87, 113]);
  });

  it('joins a block that grows into its neighbour', () => {
    const [a = 0, b = 0, c = 0] = place([100, 102, 130]);
    expect(b - a).toBeCloseTo(26);
    expect(c - b).toBeCloseTo(26);
    expect((a + b + c) / 3).toBeCloseTo((100 + 102 + 130) / 3);
  });

  it('keeps the order of the passages whatever the order of the list', () => {
    const [later = 0, earlier = 0] = place([205, 200]);
    expect(earlier).toBeLessThan(later);
  });

  it('stays on the page at both ends', () => {
    expect(place([-40, -30])).toEqual([0, 26]);
    expect(place([995, 999])).toEqual([952, 978]);
  });

  it('overlaps evenly where there is no room for all', () => {
    const tops = place(Array.from({ length: 100 }, () => 50), 500);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...tops)).toBeLessThanOrEqual(478.001);
    expect(new Set(tops).size).toBe(100);
  });
});

describe('gatherChips', () => {
  const gather = (tops: readonly number[]): string[] => gatherChips(tops.map((top, i) => ({ id: String(i), top })), 26).map(({ ids, top }) => `${ids.join(' ')} at ${Math.round(top)}`);

  it('leaves alone what stands near its passage', () => {
    expect(gather([10, 36, 200])).toEqual(['0 at 10', '1 at 36', '2 at 200']);
    expect(gather([100, 100, 100])).toEqual(['0 at 100', '1 at 100', '2 at 100']);
    expect(gather([100, 125, 150, 175, 200])).toHaveLength(5);
  });

  it('gathers a crowd, stretch by stretch', () => {
    expect(gather([100, 100, 101, 102, 400])).toEqual(['0 1 2 3 at 101', '4 at 400']);
    const groups = gatherChips(Array.from({ length: 30 }, (_, i) => ({ id: String(i), top: i * 12 })), 26);
    expect(groups.map(({ ids }) => ids.length)).toEqual([7, 7, 7, 7, 1, 1]);
    expect(groups.flatMap(({ ids }) => ids)).toHaveLength(30);
  });
});
