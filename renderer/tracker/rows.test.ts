import { describe, expect, it } from 'vitest';
import type { StaffComment } from '../api/model.ts';
import { filterRows, groupRows, NO_FILTER, sortRows, type TrackerRow } from './rows.ts';

function row(number: string, change: Partial<StaffComment> = {}, facts: Partial<TrackerRow> = {}): TrackerRow {
  const comment: StaffComment = {
    id: number, matterId: 'm', letterDocumentId: 'letter', ordinal: 0, number, headings: ['Item 9A'], text: 'Please revise.', paragraphs: [], pages: [], items: [],
    priorComments: [], places: [], status: 'open', origin: 'letter', owner: '', dueDate: null, signedOffBy: null, signedOffAt: null, tags: [], spokenOn: null,
    examiner: null, trashedAt: null, ...change,
  };
  return { id: number, comment, title: 'Item 9A', letter: 'Sep 12, 2008', order: Number(number), due: null, passages: 0, files: 0, responseWords: 0, gaps: [], ...facts };
}

const rows = [
  row('1', { owner: 'Judi', status: 'final', tags: ['controls'] }, { gaps: ['open-promise'], due: { date: '2008-09-26', by: 'letter' } }),
  row('2', { text: 'Tell us about goodwill.' }, { gaps: ['no-passage', 'no-response'] }),
  row('3', { owner: 'Ann', status: 'drafting' }, { due: { date: '2008-09-20', by: 'comment' }, responseWords: 12 }),
  row('10', { owner: 'Judi' }, { passages: 2 }),
];
const ids = (found: readonly TrackerRow[]) => found.map(({ id }) => id);

describe('filterRows', () => {
  it('wants every word, in any field', () => {
    expect(ids(filterRows(rows, { ...NO_FILTER, text: 'goodwill tell' }))).toEqual(['2']);
    expect(ids(filterRows(rows, { ...NO_FILTER, text: 'JUDI controls' }))).toEqual(['1']);
    expect(ids(filterRows(rows, NO_FILTER))).toEqual(['1', '2', '3', '10']);
  });
  it('joins status, owner, tag and gap', () => {
    expect(ids(filterRows(rows, { ...NO_FILTER, statuses: ['open', 'final'] }))).toEqual(['1', '2', '10']);
    expect(ids(filterRows(rows, { ...NO_FILTER, statuses: ['open'], owner: 'Judi' }))).toEqual(['10']);
    expect(ids(filterRows(rows, { ...NO_FILTER, owner: '' }))).toEqual(['2']);
    expect(ids(filterRows(rows, { ...NO_FILTER, gap: 'no-response' }))).toEqual(['2']);
    expect(ids(filterRows(rows, { ...NO_FILTER, tag: 'controls', gap: 'open-promise' }))).toEqual(['1']);
  });
});

describe('sortRows', () => {
  it('sorts either way and keeps what is missing last', () => {
    expect(ids(sortRows(rows, { column: 'due', descending: false }))).toEqual(['3', '1', '2', '10']);
    expect(ids(sortRows(rows, { column: 'due', descending: true }))).toEqual(['1', '3', '2', '10']);
    expect(ids(sortRows(rows, { column: 'owner', descending: false }))).toEqual(['3', '1', '10', '2']);
  });
  it('sorts numbers in the order of the letters, statuses as they follow', () => {
    expect(ids(sortRows(rows, { column: 'number', descending: true }))).toEqual(['10', '3', '2', '1']);
    expect(ids(sortRows(rows, { column: 'status', descending: false }))).toEqual(['2', '10', '3', '1']);
  });
});

describe('groupRows', () => {
  it('groups by owner with nobody last, by status in their order', () => {
    expect(groupRows(rows, 'owner').map(({ title, rows: members }) => [title, ids(members)])).toEqual([['Ann', ['3']], ['Judi', ['1', '10']], ['Nobody yet', ['2']]]);
    expect(groupRows(rows, 'status').map(({ title }) => title)).toEqual(['Open', 'Drafting', 'Final']);
    expect(groupRows(rows, 'none')).toEqual([{ title: null, rows }]);
    expect(groupRows(rows, 'letter').map(({ title }) => title)).toEqual(['Staff letter · Sep 12, 2008']);
  });
});
