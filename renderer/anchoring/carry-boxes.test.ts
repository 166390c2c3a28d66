import { expect, test } from 'vitest';
import { boxForPlace } from './box-anchor.ts';
import { around, centreOf, placedWords, wordsIn, type Rect } from './boxes.ts';
import { carryAll, type BoxedVersion, type DrawnBox } from './carry-boxes.ts';
import { typeset } from './typeset.ts';

const page = (...lines: string[]): string => lines.join('\n');
const FILLER = (from: number): string[] => Array.from({ length: 12 }, (_line, at) => `Paragraph ${from + at} tells of lot ${(from + at) * 31} that was collected in county ${(from + at) * 7} and sold.`);
const TABLE = ['                                2007        2006', 'Revenues                      1,204         998', 'Cost of sales                   811         702', 'Gross profit                    393         296'];
const version = (...texts: string[]): BoxedVersion => {
  const pages = typeset(texts);
  return { pages, sizes: pages.map(() => ({ left: 0, bottom: 0, right: 612, top: 792 })) };
};
const from = version(page(...FILLER(1), '', ...TABLE, '', ...FILLER(20)), page(...FILLER(40), '', 'Signed on behalf of the registrant by its treasurer in Omaha.', ...FILLER(60)));
// An introduction in front, another year's first figures, the signature gone with what stood around it.
const to = version(page('Explanatory note', '', 'This amendment answers comments of the staff.'), page(...FILLER(1), '', TABLE[0]!, TABLE[1]!.replace('1,204', '1,310'), ...TABLE.slice(2), '', ...FILLER(20)), page('Something else altogether is said here, about other matters.', '', ...Array.from({ length: 14 }, (_line, at) => `Director number ${at * 3} was elected by ${at * 77} votes.`)));

const rectOf = (version: BoxedVersion, pageIndex: number, first: string, last = first): Rect => {
  const { page: text } = version.pages[pageIndex]!;
  const start = text.text.indexOf(first);
  const end = text.text.indexOf(last, start) + last.length;
  return around(placedWords(text).filter((word) => word.start < end && word.end > start));
};
const grown = ({ left, bottom, right, top }: Rect, by: number): Rect => ({ left: left - by, bottom: bottom - by, right: right + by, top: top + by });
const carry = (...boxes: readonly Omit<DrawnBox, 'id'>[]) => carryAll(from, to, [], boxes.map((box, at) => ({ ...box, id: String(at) }))).boxes;

test('an area goes with the words that it covers, whatever stands in front of them now', () => {
  const [whole] = carry({ isNote: false, pageIndex: 0, rect: grown(rectOf(from, 0, 'Cost of sales', '296'), 4) });
  expect(whole).toMatchObject({ status: 'unchanged', place: { pageIndex: 1, pageLabel: '2' } });
  const covered = grown(rectOf(to, 1, 'Cost of sales', '296'), 4);
  for (const side of ['left', 'right', 'top', 'bottom'] as const) expect(whole?.place.rect[side]).toBeCloseTo(covered[side], 0);
  expect(whole?.anchor).toContain('Gross profit');
});

test('a figure that was restated: found by the words around it, to be confirmed', () => {
  const [figure] = carry({ isNote: false, pageIndex: 0, rect: grown(rectOf(from, 0, '1,204'), 2) });
  expect(figure).toMatchObject({ status: 'changed', place: { pageIndex: 1 } });
  expect(figure?.score).toBeLessThan(1);
  expect(wordsIn(to.pages[1]!.page, grown(figure!.place.rect, 2)).map((at) => to.pages[1]!.page.text.slice(placedWords(to.pages[1]!.page)[at]!.start, placedWords(to.pages[1]!.page)[at]!.end))).toEqual(['1,310']);
});

test('a note keeps its distance from the nearest words', () => {
  const beside = rectOf(from, 0, 'Paragraph 23');
  const sign = { left: beside.left - 30, right: beside.left - 12, top: beside.top + 4, bottom: beside.top - 14 };
  const [note] = carry({ isNote: true, pageIndex: 0, rect: sign });
  expect(note).toMatchObject({ status: 'unchanged', place: { pageIndex: 1 } });
  const there = rectOf(to, 1, 'Paragraph 23');
  expect(note!.place.rect.left).toBeCloseTo(there.left - 30, 0);
  expect(note!.place.rect.top).toBeCloseTo(there.top + 4, 0);
});

test('what is gone is never placed silently: the same place of the page that answers to its own', () => {
  const [gone] = carry({ isNote: false, pageIndex: 1, rect: grown(rectOf(from, 1, 'Paragraph 45', 'county 315'), 2) });
  expect(gone).toMatchObject({ status: 'estimated', score: 0, place: { pageIndex: 2 } });
  expect(centreOf(gone!.place.rect).y).toBeCloseTo(centreOf(rectOf(from, 1, 'Paragraph 45', 'county 315')).y, 0);
  const scans = carryAll(version('', ''), version('', '', '', ''), [], [{ id: 'scan', isNote: false, pageIndex: 1, rect: { left: 100, right: 200, bottom: 300, top: 400 } }]).boxes;
  expect(scans).toMatchObject([{ status: 'estimated', place: { pageIndex: 3, rect: { left: 100, top: 400 } } }]);
});

test('placed by hand at selected words a note stays a note and an area frames them; what was drawn stays as it is', () => {
  const place = { exact: 'some words', quads: [[100, 500, 180, 500, 100, 490, 180, 490], [54, 488, 90, 488, 54, 478, 90, 478]] as const };
  const sign = { left: 10, right: 28, bottom: 700, top: 718 };
  expect(boxForPlace(true, sign, place)).toEqual({ left: 79, right: 97, bottom: 486, top: 504 });
  expect(boxForPlace(false, sign, place)).toEqual({ left: 51, bottom: 475, right: 183, top: 503 });
  expect(boxForPlace(true, sign, { exact: '', quads: [[1, 19, 19, 19, 1, 1, 19, 1]] })).toEqual({ left: 1, right: 19, bottom: 1, top: 19 });
});
