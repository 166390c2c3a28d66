import { expect, test } from 'vitest';
import { ANNOTATION } from '../../db/sample-rows.ts';
import type { CarriedPassage } from '../api/model.ts';
import { proposed, resumed, type SavedReview } from './carry-saved.ts';

const { targets } = ANNOTATION;
const passage = (status: CarriedPassage['status']): CarriedPassage => ({ annotationId: 'a1', status, score: 1, targets: status === 'deleted' ? [] : targets, redline: [] });
const saved = (decision: 'open' | 'carry' | 'leave', places: typeof targets | null): SavedReview =>
  ({ decisions: new Map([['a1', { decision, targets: places }]]), currentId: null });

test('what did not change goes along, what is gone stays, the rest waits', () => {
  expect((['unchanged', 'changed', 'moved', 'deleted'] as const).map((status) => proposed(passage(status)).decision)).toEqual(['carry', 'open', 'open', 'leave']);
});

test('decisions of an earlier sitting stand, places chosen by hand too', () => {
  expect(resumed(passage('unchanged'), saved('leave', null))).toMatchObject({ decision: 'leave', placed: false });
  expect(resumed(passage('deleted'), saved('carry', targets))).toMatchObject({ decision: 'carry', placed: true, targets });
  expect(resumed(passage('changed'), { decisions: new Map(), currentId: null })).toMatchObject({ decision: 'open' });
});

test('a passage that has no place any more cannot be carried by an old decision', () => {
  expect(resumed(passage('deleted'), saved('carry', null))).toMatchObject({ decision: 'leave', targets: [] });
});
