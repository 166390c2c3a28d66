import { expect, test } from 'vitest';
import { ANNOTATION, COMMENT, FILING } from '../../db/sample-rows.ts';
import type { Annotation, MatterSnapshot } from '../api/model.ts';
import { viewOf } from '../state/derived.ts';
import { EVERYTHING, filterAnnotations } from './annotation-filter.ts';

const at = (id: string, change: Partial<Annotation>, start: number): Annotation =>
  ({ ...ANNOTATION, ...change, id, targets: ANNOTATION.targets.map((target) => ({ ...target, start, end: start + 16 })) });
const annotations = [
  at('later', { color: 'green', note: 'ask the partner' }, 90), at('first', { tags: ['controls'] }, 5), at('linked', {}, 40), at('elsewhere', { documentId: 'd2', kind: 'underline' }, 0),
];
const snapshot: MatterSnapshot = {
  matter: { id: 'm1', title: '', registrant: null, cik: null, fileNumbers: [], colorNames: {}, createdAt: '', openedAt: null, trashedAt: null },
  documents: [FILING, { ...FILING, id: 'd2' }], letters: [], comments: [{ ...COMMENT, number: '14' }], annotations,
  links: [{ id: 'l1', matterId: 'm1', annotationId: 'linked', commentId: COMMENT.id, role: 'subject', note: '', author: '', createdAt: '', trashedAt: null }],
  responses: [], attachments: [], coverage: { comments: 1, linkedComments: 1, answeredComments: 0, passages: 4, unlinkedPassages: 3 }, due: null, closed: null,
  extensions: [], commitments: [], history: { undo: null, redo: null },
};
const ids = (filter: Partial<typeof EVERYTHING>, documentId: string | null = 'd1'): string[] => filterAnnotations(viewOf(snapshot), documentId, { ...EVERYTHING, ...filter }).map(({ id }) => id);

test('in the order of the pages, of one document or of all', () => {
  expect(ids({})).toEqual(['first', 'linked', 'later']);
  expect(ids({}, null)).toEqual(['first', 'linked', 'later', 'elsewhere']);
});

test('by words, note, tag, comment number, colour, kind, role and missing link', () => {
  expect(ids({ query: 'COMPLETE' })).toEqual(['first', 'linked', 'later']);
  expect(ids({ query: 'partner' })).toEqual(['later']);
  expect(ids({ query: 'controls did' })).toEqual(['first']);
  expect(ids({ query: 'comment 14' })).toEqual(['linked']);
  expect(ids({ color: 'green' })).toEqual(['later']);
  expect(ids({ kind: 'underline' }, null)).toEqual(['elsewhere']);
  expect(ids({ role: 'subject' }, null)).toEqual(['linked']);
  expect(ids({ role: 'support' }, null)).toEqual([]);
  expect(ids({ unlinkedOnly: true })).toEqual(['first', 'later']);
  expect(ids({ query: 'no such words' })).toEqual([]);
});
