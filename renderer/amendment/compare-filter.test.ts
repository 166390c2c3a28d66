import { expect, test } from 'vitest';
import type { VersionChange } from '../api/model.ts';
import { redline } from '../anchoring/redline.ts';
import { changeAt, filterChanges, NO_FILTER, pagesOfChange, stepFrom } from './compare-filter.ts';

const place = (pageIndex: number, top: number): VersionChange['from'][number] =>
  ({ pageIndex, start: top, end: top + 9, quads: [[50, 800 - top, 90, 800 - top, 50, 790 - top, 90, 790 - top]] });
const change = (kind: VersionChange['kind'], from: VersionChange['from'], to: VersionChange['to'], before: string, after: string): VersionChange =>
  ({ kind, from, to, words: { from: [], to: [] }, row: false, redline: redline(before, after) });

const reworded = change('changed', [place(0, 100)], [place(0, 100)], 'controls are effective in 2015', 'controls are not effective in 2019');
const removed = change('deleted', [place(1, 100), place(2, 0)], [], 'The services agreement of July', '');
const added = change('inserted', [], [place(3, 300)], '', 'An explanatory note');
const changes = [reworded, removed, added];
const nowhere = { from: [], to: [] };
const comparison = { changes, ties: [], paragraphs: { from: 2, to: 2, same: 0 } };

test('by kind, by words of either wording, by linked passages', () => {
  expect(filterChanges(changes, NO_FILTER, nowhere)).toEqual(changes);
  expect(filterChanges(changes, { ...NO_FILTER, kind: 'deleted' }, nowhere)).toEqual([removed]);
  expect(filterChanges(changes, { ...NO_FILTER, text: '2015 controls' }, nowhere)).toEqual([reworded]);
  expect(filterChanges(changes, { ...NO_FILTER, text: '2015 2019' }, nowhere)).toEqual([]);
  expect(filterChanges(changes, { ...NO_FILTER, linkedOnly: true }, { from: [{ pageIndex: 2, start: 3, end: 4 }], to: [] })).toEqual([removed]);
});

test('printed pages', () => {
  const labels = { from: ['i', '11', '12'], to: ['i', '1', '2', '14'] };
  expect(changes.map((one) => pagesOfChange(one, labels))).toEqual(['p. i → p. i', 'pp. 11–12', 'p. 14']);
});

test('the change at the reading place, and the steps from it', () => {
  expect(changeAt(changes, 'from', { pageIndex: 0, y: 800 })).toBe(reworded);
  expect(changeAt(changes, 'from', { pageIndex: 0, y: 600 })).toBe(reworded);
  expect(changeAt(changes, 'from', { pageIndex: 1, y: 800 })).toBe(removed);
  expect(changeAt(changes, 'to', { pageIndex: 2, y: 400 })).toBe(reworded);
  expect(changeAt(changes, 'to', { pageIndex: 3, y: 600 })).toBe(added);
  expect(stepFrom(changes, null, comparison, 1)).toBe(reworded);
  expect(stepFrom(changes, reworded, comparison, 1)).toBe(removed);
  expect(stepFrom(changes, added, comparison, 1)).toBeNull();
  expect(stepFrom([reworded, added], removed, comparison, -1)).toBe(reworded);
  expect(stepFrom([reworded, added], removed, comparison, 1)).toBe(added);
});
