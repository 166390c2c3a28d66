import { expect, test } from 'vitest';
import { freeLeft } from './note-place.ts';

const PAGE = { left: 0, right: 612 };
const run = (left: number, right: number, top = 100) => ({ left, right, top, bottom: top + 12 });
const put = (left: number, top = 97) => ({ left, top, right: left + 18, bottom: top + 18 });

test('a note on white paper stays; one on words goes to the nearer side of them', () => {
  expect(freeLeft(put(20), [run(72, 540)], PAGE)).toBe(20);
  expect(freeLeft(put(90), [run(72, 540)], PAGE)).toBe(51);
  expect(freeLeft(put(500), [run(72, 540)], PAGE)).toBe(543);
  expect(freeLeft(put(90, 300), [run(72, 540)], PAGE)).toBe(90);
});

test('the gap between two columns is taken where it is wide enough; without any room nearby it stays', () => {
  expect(freeLeft(put(280), [run(72, 290), run(320, 540)], PAGE)).toBe(293);
  expect(freeLeft(put(100), [run(72, 295), run(305, 540)], PAGE)).toBe(51);
  expect(freeLeft(put(280), [run(72, 295), run(305, 540)], PAGE)).toBe(280);
  expect(freeLeft(put(280), [run(5, 605)], PAGE)).toBe(280);
});

test('a margin that is scrolled out of sight is no place for it', () => {
  expect(freeLeft(put(500), [run(72, 540)], { left: 70, right: 580 })).toBe(543);
  expect(freeLeft(put(90), [run(72, 540)], { left: 70, right: 580 })).toBe(90);
});
