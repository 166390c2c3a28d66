import { expect, test } from 'vitest';
import { fitToScreens, parseWindowState } from './window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 };

test('a window stays where it was while its screen is there', () => {
  const bounds = { x: 1600, y: 100, width: 1800, height: 1200 };
  expect(fitToScreens(bounds, [laptop, monitor])).toEqual(bounds);
});

test('a window of a screen that is gone, or whose title bar cannot be reached, gets a new place', () => {
  expect(fitToScreens({ x: 1600, y: 100, width: 1800, height: 1200 }, [laptop])).toBeNull();
  expect(fitToScreens({ x: 100, y: -400, width: 1200, height: 800 }, [laptop])).toBeNull();
  expect(fitToScreens({ x: 1400, y: 100, width: 1200, height: 800 }, [laptop])).toBeNull();
  expect(fitToScreens(null, [laptop])).toBeNull();
});

test('a window that hangs over the edge or is too large is brought back whole', () => {
  expect(fitToScreens({ x: 900, y: 500, width: 1200, height: 800 }, [laptop])).toEqual({ x: 240, y: 100, width: 1200, height: 800 });
  expect(fitToScreens({ x: 10, y: 30, width: 2500, height: 1390 }, [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
  expect(fitToScreens({ x: 10, y: 30, width: 10, height: 10 }, [laptop])).toBeNull();
});

test('saved state is believed only where it makes sense', () => {
  expect(parseWindowState('{"bounds":{"x":1,"y":2,"width":1000,"height":700},"maximized":true}'))
    .toEqual({ bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximized: true, fullScreen: false });
  for (const text of ['', 'null', '[]', '{"bounds":{"x":"1"}}', '{"bounds":{"x":1,"y":2,"width":1e400,"height":7}}', '{"bounds":3,"maximized":1}']) {
    expect(parseWindowState(text)).toEqual({ bounds: null, maximized: false, fullScreen: false });
  }
});
