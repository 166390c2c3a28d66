import { describe, expect, it } from 'vitest';
import type { PriorCommentReference, StaffComment } from '../api/model.ts';
import type { LetterGroup } from './derived.ts';
import { followUps, resolvePrior } from './prior-comments.ts';

function comment(letterDocumentId: string, number: string, priorComments: readonly PriorCommentReference[] = []): StaffComment {
  return {
    id: `${letterDocumentId}-${number}`, matterId: 'm', letterDocumentId, ordinal: Number(number) - 1, number, headings: [], text: '', paragraphs: [], pages: [],
    items: [], priorComments, places: [], status: 'open', origin: 'letter', owner: '', dueDate: null, signedOffBy: null, signedOffAt: null, tags: [],
    spokenOn: null, examiner: null, trashedAt: null,
  };
}

function group(letterDocumentId: string, letterDate: string, comments: readonly StaffComment[]): LetterGroup {
  return {
    letterDocumentId, document: undefined, comments,
    letter: { documentId: letterDocumentId, kind: 'comments', letterDate, registrant: null, fileNumbers: [], filings: [], respondWithin: null, dueDate: null, warnings: [], settledWarnings: [] },
  };
}

const dated = comment('third', '1', [{ number: '2', letterDate: '2008-07-30' }]);
const undated = comment('third', '2', [{ number: '2', letterDate: null }]);
const lost = comment('third', '3', [{ number: '9', letterDate: '2008-07-30' }, { number: '1', letterDate: '2007-01-01' }]);
const groups = [
  group('third', '2008-11-03', [dated, undated, lost]),
  group('second', '2008-09-12', [comment('second', '1'), comment('second', '2')]),
  group('first', '2008-07-30', [comment('first', '1'), comment('first', '2')]),
];

describe('resolvePrior', () => {
  it('takes the letter of the date that is named', () => {
    expect(resolvePrior(groups, dated, { number: '2', letterDate: '2008-07-30' })?.id).toBe('first-2');
  });
  it('takes the letter before, where no date is named', () => {
    expect(resolvePrior(groups, undated, { number: '2', letterDate: null })?.id).toBe('second-2');
  });
  it('finds nothing where the letter or the number is not there', () => {
    expect(lost.priorComments.map((reference) => resolvePrior(groups, lost, reference))).toEqual([null, null]);
    expect(resolvePrior(groups, groups[2]?.comments[0] ?? lost, { number: '1', letterDate: null })).toBeNull();
  });
});

describe('followUps', () => {
  it('lists the later comments that come back to one', () => {
    expect(followUps(groups, groups[2]?.comments[1] ?? lost).map(({ id }) => id)).toEqual(['third-1']);
    expect(followUps(groups, groups[2]?.comments[0] ?? lost)).toEqual([]);
  });
});
