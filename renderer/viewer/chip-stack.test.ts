import { describe, expect, it } from 'vitest';
import { stackChips } from './chip-stack.ts';

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
