import { describe, expect, it } from 'vitest';
import { nearestRun, type RunBox } from './drag-select.ts';

const box = (left: number, top: number, right: number, bottom: number): RunBox => ({ left, top, right, bottom });
/** Two lines; the second has two runs. */
const lines = [box(100, 100, 500, 112), box(100, 120, 200, 132), box(210, 120, 300, 132)];

describe('nearestRun', () => {
  it('takes the line at the pointer, however far the margin', () => {
    expect(nearestRun(lines, 20, 125, 0)).toEqual({ index: 1, along: 0 });
    expect(nearestRun(lines, 900, 125, 0)).toEqual({ index: 2, along: 1 });
    expect(nearestRun(lines, 900, 105, 0)).toEqual({ index: 0, along: 1 });
  });

  it('takes the nearer line in the gap between two, at the place of the pointer', () => {
    expect(nearestRun(lines, 300, 114, 0)).toEqual({ index: 0, along: 0.5 });
    expect(nearestRun(lines, 150, 118, 0)).toEqual({ index: 1, along: 0.5 });
  });

  it('follows the lines of a page that is turned', () => {
    const side = [box(100, 100, 112, 500), box(80, 100, 92, 500)];
    expect(nearestRun(side, 105, 900, 90)).toEqual({ index: 0, along: 1 });
    expect(nearestRun(side, 70, 20, 90)).toEqual({ index: 1, along: 0 });
    expect(nearestRun(side, 105, 900, 270)).toEqual({ index: 0, along: 0 });
    expect(nearestRun(lines, 20, 105, 180)).toEqual({ index: 0, along: 1 });
  });

  it('finds nothing on a page without text', () => {
    expect(nearestRun([], 1, 1, 0)).toBeNull();
  });
});
