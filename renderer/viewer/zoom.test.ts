import { describe, expect, it } from 'vitest';
import { fitScale, nextScale, wheelFactor } from './zoom.ts';

describe('zoom', () => {
  it('steps over round sizes and stops at the ends', () => {
    expect(nextScale(1, 1)).toBe(1.1);
    expect(nextScale(1.12, -1)).toBe(1.1);
    expect(nextScale(10, 1)).toBe(10);
    expect(nextScale(0.1, -1)).toBe(0.1);
  });

  it('leaves room for the chips beside a page that fits', () => {
    expect(fitScale('fit-width', { width: 816, height: 1056 }, { width: 816 + 50, height: 300 })).toBe(1);
    expect(fitScale('fit-page', { width: 816, height: 1056 }, { width: 2000, height: 1056 + 24 })).toBe(1);
  });

  it('fills the pane with text, not beyond 140 %, and with the page where there is no text', () => {
    const page = { width: 816, height: 1056 };
    expect(fitScale('fit-text', page, { width: 612 + 50, height: 300 }, { textWidth: 612 })).toBe(1);
    expect(fitScale('fit-text', page, { width: 2000, height: 300 }, { textWidth: 612 })).toBe(1.4);
    expect(fitScale('fit-text', page, { width: 816 + 612 + 50, height: 300 }, { textWidth: 612, abreast: 2 })).toBe(1);
    expect(fitScale('fit-text', page, { width: 816 + 50, height: 300 })).toBe(1);
  });

  it('takes a notch as one tenth and a pinch as it comes', () => {
    expect(wheelFactor({ deltaY: -120, deltaMode: 0 })).toBeCloseTo(1.1);
    expect(wheelFactor({ deltaY: 3, deltaMode: 1 })).toBeCloseTo(1 / 1.1);
    expect(wheelFactor({ deltaY: -10, deltaMode: 0 })).toBeCloseTo(1.105, 2);
    expect(wheelFactor({ deltaY: 0, deltaMode: 0 })).toBe(1);
  });
});
