import { expect, test } from 'vitest';
import { ANNOTATION } from '../../db/sample-rows.ts';
import type { Annotation, MatterReading } from '../api/model.ts';
import { mergeReading } from './matter-reading.ts';

const rest: MatterReading['rest'] = {
  matter: { id: 'm1', title: '', registrant: null, cik: null, fileNumbers: [], colorNames: {}, createdAt: '', openedAt: null, trashedAt: null },
  documents: [], letters: [], comments: [], links: [], responses: [], attachments: [], coverage: { comments: 0, linkedComments: 0, answeredComments: 0, passages: 0, unlinkedPassages: 0 },
  due: null, closed: null, extensions: [], commitments: [], history: { undo: null, redo: null },
};
const at = (id: string, createdAt: string, note = ''): Annotation => ({ ...ANNOTATION, id, createdAt, note });
const first = mergeReading(null, { token: '1', rest, whole: true, annotations: [at('a', '1'), at('b', '2'), at('c', '3')], gone: [] });
const ids = ({ snapshot }: typeof first): string[] => snapshot.annotations.map(({ id, note }) => id + note);

test('changed ones keep their place, gone ones go, and what comes back stands by its age', () => {
  const second = mergeReading(first, { token: '2', rest, whole: false, annotations: [at('b', '2', '!')], gone: ['a'] });
  expect(ids(second)).toEqual(['b!', 'c']);
  expect(ids(mergeReading(second, { token: '3', rest, whole: false, annotations: [at('a', '1'), at('d', '4')], gone: [] }))).toEqual(['a', 'b!', 'c', 'd']);
});

test('without a change of annotations they are the very same list; a whole reading replaces everything', () => {
  const second = mergeReading(first, { token: '2', rest, whole: false, annotations: [], gone: [] });
  expect(second.snapshot.annotations).toBe(first.snapshot.annotations);
  expect(ids(mergeReading(first, { token: '2', rest, whole: true, annotations: [at('z', '9')], gone: [] }))).toEqual(['z']);
});
