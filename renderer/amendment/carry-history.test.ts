import { expect, test } from 'vitest';
import { ANNOTATION } from '../../db/sample-rows.ts';
import { NO_DECISIONS, recorded, stepped } from './carry-history.ts';
import type { CarryRow, Decision } from './carry-saved.ts';

const row = (annotationId: string, decision: Decision): CarryRow =>
  ({ decision, placed: false, targets: ANNOTATION.targets, passage: { annotationId, status: 'changed', score: 0.8, targets: ANNOTATION.targets, redline: [] } });
const decisions = (rows: readonly CarryRow[] | undefined): string => (rows ?? []).map(({ decision }) => decision).join(' ');

test('decisions are taken back one gesture at a time, and done again, whatever the rows look like otherwise', () => {
  const [first, second, third] = [row('a', 'open'), row('b', 'open'), row('c', 'open')];
  const start = [first, second, third];
  const one = [{ ...first, decision: 'leave' as const }, second, third];
  const all = [one[0]!, { ...second, decision: 'carry' as const }, { ...third, decision: 'carry' as const }];
  const history = recorded(recorded(NO_DECISIONS, start, one), one, all);
  const back = stepped(history, all, 'undo');
  expect(decisions(back?.rows)).toBe('leave open open');
  expect(back?.changed.map(({ passage }) => passage.annotationId)).toEqual(['b', 'c']);
  const further = stepped(back!.history, back!.rows, 'undo');
  expect(decisions(further?.rows)).toBe('open open open');
  expect(stepped(further!.history, further!.rows, 'undo')).toBeNull();
  const again = stepped(further!.history, further!.rows, 'redo');
  expect(decisions(stepped(again!.history, again!.rows, 'redo')?.rows)).toBe('leave carry carry');
});

test('a gesture that changes nothing is no step; a new decision ends what could be done again', () => {
  const start = [row('a', 'open')];
  expect(recorded(NO_DECISIONS, start, start)).toBe(NO_DECISIONS);
  const carried = [{ ...start[0]!, decision: 'carry' as const }];
  const back = stepped(recorded(NO_DECISIONS, start, carried), carried, 'undo');
  const left = [{ ...back!.rows[0]!, decision: 'leave' as const }];
  expect(stepped(recorded(back!.history, back!.rows, left), left, 'redo')).toBeNull();
});
