import { expect, test } from 'vitest';
import { ANNOTATION } from '../../db/sample-rows.ts';
import type { Annotation } from '../api/model.ts';
import { dismissedKey, strandedOf } from './stranded.ts';

const NONE = new Set<string>();
const on = (id: string, documentId: string, start: number, carriedFrom: string | null = null): Annotation =>
  ({ ...ANNOTATION, id, documentId, carriedFrom, targets: ANNOTATION.targets.map((target) => ({ ...target, start, end: start + 5 })) });
const annotations = [on('late', 'old', 90), on('early', 'old', 10), on('came', 'old', 40), on('copy', 'new', 7, 'came'), on('alone', 'other', 3)];
const ids = (dismissed: ReadonlySet<string> = NONE, rows = annotations): string[] => strandedOf({ annotations: rows }, 'new', dismissed).map(({ id }) => id);

test('what has no copy in the new version, in the order of the old one; nothing of other documents', () => {
  expect(ids()).toEqual(['early', 'late']);
  expect(strandedOf({ annotations }, 'old', NONE)).toEqual([]);
});

test('nothing before a pass, none that a person left on purpose', () => {
  const before = annotations.filter(({ id }) => id !== 'copy');
  expect(ids(NONE, before)).toEqual([]);
  expect(ids(new Set([dismissedKey('early', 'new')]))).toEqual(['late']);
});
