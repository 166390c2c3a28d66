import { expect, test } from 'vitest';
import { counterpart } from './ties.ts';

const ties = [
  { from: { pageIndex: 0, y: 700 }, to: { pageIndex: 1, y: 600 } },
  { from: { pageIndex: 0, y: 300 }, to: { pageIndex: 1, y: 200 } },
  { from: { pageIndex: 2, y: 700 }, to: { pageIndex: 3, y: 650 } },
];

test('the paragraph above decides, at the same distance, in both directions', () => {
  expect(counterpart(ties, true, { pageIndex: 0, y: 650 })).toEqual({ pageIndex: 1, y: 550 });
  expect(counterpart(ties, true, { pageIndex: 0, y: 290 })).toEqual({ pageIndex: 1, y: 190 });
  expect(counterpart(ties, false, { pageIndex: 3, y: 640 })).toEqual({ pageIndex: 2, y: 690 });
});

test('before the first, and on a page without a tie', () => {
  expect(counterpart(ties, true, { pageIndex: 0, y: 780 })).toEqual({ pageIndex: 1, y: 680 });
  expect(counterpart(ties, true, { pageIndex: 1, y: 400 })).toEqual({ pageIndex: 1, y: 200 });
  expect(counterpart([], true, { pageIndex: 0, y: 1 })).toBeNull();
});
