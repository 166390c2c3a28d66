import { expect, test } from 'vitest';
import { ANNOTATION, COMMENT, FILING, LETTER } from '../../db/sample-rows.ts';
import type { Annotation, MatterSnapshot, StaffComment } from '../api/model.ts';
import { viewOf } from '../state/derived.ts';
import { HEADING, layOutLinks, ROW, stretchOf } from './map-layout.ts';

const comment = (id: string, ordinal: number, change: Partial<StaffComment> = {}): StaffComment => ({ ...COMMENT, id, ordinal, number: String(ordinal + 1), ...change });
const passage = (id: string, pageIndex: number): Annotation => ({ ...ANNOTATION, id, targets: ANNOTATION.targets.map((target) => ({ ...target, pageIndex })) });

test('rows in the order of letter and pages, an edge for each link, gaps counted', () => {
  const snapshot: MatterSnapshot = {
    matter: { id: 'm1', title: '', registrant: null, cik: null, fileNumbers: [], colorNames: {}, createdAt: '', openedAt: null, trashedAt: null },
    documents: [FILING, LETTER], letters: [], comments: [comment('c2', 1), comment('c1', 0), comment('c3', 2, { status: 'withdrawn' })],
    annotations: [passage('late', 7), passage('early', 2), passage('alone', 4)],
    links: [['l1', 'c1', 'late'], ['l2', 'c1', 'early']].map(([id = '', commentId = '', annotationId = '']) =>
      ({ id, matterId: 'm1', annotationId, commentId, role: 'subject', note: '', author: '', createdAt: '', trashedAt: null })),
    responses: [], attachments: [], coverage: { comments: 3, linkedComments: 1, answeredComments: 0, passages: 3, unlinkedPassages: 1 }, due: null, closed: null,
    extensions: [], commitments: [], history: { undo: null, redo: null },
  };
  const layout = layOutLinks(viewOf(snapshot));
  const { comments, passages, edges, gaps, height } = layout;
  expect(comments.map((line) => (line.kind === 'comment' ? line.comment.id : 'letter'))).toEqual(['letter', 'c1', 'c2', 'c3']);
  expect(passages.map((line) => (line.kind === 'passage' ? line.annotation.id : line.document.id))).toEqual(['d1', 'early', 'alone', 'late']);
  expect(edges.map(({ link, from, to }) => [link.id, from, to])).toEqual([
    ['l1', HEADING + ROW / 2, HEADING + 2.5 * ROW], ['l2', HEADING + ROW / 2, HEADING + ROW / 2],
  ]);
  expect(gaps).toEqual({ comments: 1, passages: 1 });
  expect(height).toBe(HEADING + 3 * ROW);

  // Only what is not linked, under the headings that still have something.
  const gapsOnly = layOutLinks(viewOf(snapshot), true);
  expect(gapsOnly.comments.map((line) => (line.kind === 'comment' ? line.comment.id : 'letter'))).toEqual(['letter', 'c2']);
  expect(gapsOnly.passages.map((line) => (line.kind === 'passage' ? line.annotation.id : line.document.id))).toEqual(['d1', 'alone']);
  expect(gapsOnly).toMatchObject({ edges: [], gaps, height: HEADING + ROW });

  // Of a stretch: its rows, and the lines that end in it.
  const end = stretchOf(layout, HEADING + 1.8 * ROW, height);
  expect(end.passages.map((line) => (line.kind === 'passage' ? line.annotation.id : ''))).toEqual(['alone', 'late']);
  expect(end.edges.map(({ link }) => link.id)).toEqual(['l1']);
});
