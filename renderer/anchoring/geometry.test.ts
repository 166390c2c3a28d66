import { expect, test } from 'vitest';
import { charAt, offsetAt, quadsFor } from './geometry.ts';
import { buildPageText, type TextRun } from './page-text.ts';
import { typeset } from './typeset.ts';

const run = (str: string, over: Partial<TextRun> = {}): TextRun => ({
  str, transform: [10, 0, 0, 10, 100, 500], width: str.length * 5, height: 10, dir: 'ltr', hasEOL: false, fontFamily: 'serif', ...over,
});

test('a range over two lines gives one quad per line, corners TL TR BL BR, without the white space at line ends', () => {
  const [entry] = typeset(['  first line  \nsecond']);
  const quads = quadsFor(entry!.page, 0, entry!.page.text.length);
  expect(quads).toHaveLength(2);
  const [x1, y1, x2, y2, x3, y3, x4, y4] = quads[0]!;
  expect([x1, x2]).toEqual([54 + 12, 54 + 12 * 6]); // two blanks in, "first line" ends at column 12
  expect([x3, x4]).toEqual([x1, x2]);
  expect(y1).toBe(y2);
  expect(y3).toBe(y4);
  expect(y1).toBeGreaterThan(738 + 6);
  expect(y3).toBeLessThan(738);
  expect(quads[1]![1]).toBeLessThan(quads[0]![5]); // lines do not overlap
});

test('runs on one baseline are one quad, superscripts included; distant cells of a row are apart', () => {
  const page = buildPageText([
    run('Total'), run(' '.repeat(1), { transform: [10, 0, 0, 10, 125, 500], width: 3 }), run('assets', { transform: [10, 0, 0, 10, 128, 500] }),
    run('1', { transform: [6, 0, 0, 6, 158, 504], width: 3, height: 6 }), run('1,234', { transform: [10, 0, 0, 10, 400, 500], hasEOL: true }),
  ]);
  const quads = quadsFor(page, 0, page.text.length);
  expect(quads.map((quad) => [quad[0], quad[2]])).toEqual([[100, 161], [400, 425]]);
});

test('part of a proportional run is measured by its letters: "iii" is narrower than "mmm"', () => {
  const page = buildPageText([run('iiimmm', { width: 31.7 })]);
  const narrow = quadsFor(page, 0, 3)[0]!;
  const wide = quadsFor(page, 3, 6)[0]!;
  expect(narrow[2] - narrow[0]).toBeLessThan((wide[2] - wide[0]) / 2);
  expect(narrow[2]).toBeCloseTo(wide[0], 3);
  expect(wide[2]).toBeCloseTo(131.7, 3);
});

test('a typewriter face that calls itself sans-serif is known by its widths', () => {
  const page = buildPageText([run('iiiiimmmmm', { width: 60.2, fontFamily: 'sans-serif' })]);
  expect(quadsFor(page, 0, 5)[0]![2]).toBeCloseTo(130.1, 3);
});

test('text turned by 90 degrees has its quad turned with it', () => {
  const page = buildPageText([run('up', { transform: [0, 10, -10, 0, 300, 200], width: 20 })]);
  const [quad] = quadsFor(page, 0, 2);
  // Written upwards: the reader's top is to the left, the line begins at the bottom.
  expect(quad).toEqual([292, 200, 292, 220, 302.1, 200, 302.1, 220]);
});

test('in a right-to-left run the first letter is painted at the right end', () => {
  const page = buildPageText([run('\u05d0\u05d1\u05d2\u05d3', { dir: 'rtl', fontFamily: 'monospace', width: 40 })]);
  expect(quadsFor(page, 0, 1)[0]!.slice(0, 3)).toEqual([130, 508, 140]);
  expect(charAt(page, 135, 503)).toBe(0);
});

test('a point leads back to the character painted there, and a caret lands between letters', () => {
  const [entry] = typeset(['alpha beta\ngamma']);
  const page = entry!.page;
  for (let offset = 0; offset < page.text.length; offset++) {
    const [quad] = quadsFor(page, offset, offset + 1);
    if (quad === undefined) continue;
    expect(charAt(page, (quad[0] + quad[2]) / 2, (quad[1] + quad[5]) / 2)).toBe(offset);
    expect(offsetAt(page, quad[0] + 0.5, quad[5] + 1)).toBe(offset);
    expect(offsetAt(page, quad[2] - 0.5, quad[5] + 1)).toBe(offset + 1);
  }
  expect(charAt(page, 500, 100)).toBeNull();
  expect(offsetAt(page, 500, 727)).toBe(page.text.length);
  expect(offsetAt({ text: '', runs: [] }, 0, 0)).toBeNull();
});

test('runs without a usable matrix are passed over, never NaN', () => {
  const page = buildPageText([run('bad', { transform: [NaN, 0, 0, 10, 0, 0] }), run('flat', { transform: [0, 0, 0, 0, 5, 5], height: 0 }), run('good')]);
  const quads = quadsFor(page, 0, page.text.length);
  expect(quads).toHaveLength(1);
  expect(quads.flat().every(Number.isFinite)).toBe(true);
});
