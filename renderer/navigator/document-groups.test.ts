import { expect, test } from 'vitest';
import type { DocumentRecord } from '../api/model.ts';
import { groupDocuments } from './document-groups.ts';

const document = (name: string, kind: DocumentRecord['kind'], round: number | null, filed: string | null): DocumentRecord => ({
  id: name, matterId: 'm', name, kind, round, filed, format: 'text', formType: null, registrant: null, cik: null, accessionNumber: null, fileNumbers: [], period: null,
  sha256: '', byteSize: 1, displaySha256: '', pageCount: 1, hasText: true, importedAt: '', trashedAt: null,
});
const groups = (documents: readonly DocumentRecord[]): unknown => groupDocuments(documents, ({ filed }) => filed ?? '').map(({ title, documents: members }) => [title, members.map(({ name }) => name)]);

test('one round: by kind, newest first', () => {
  expect(groups([document('letter', 'staff-letter', 1, '2008-09-12'), document('old 10-K', 'filing', null, '2007-04-01'), document('10-K', 'filing', null, '2008-04-01')]))
    .toEqual([['Filings', ['10-K', 'old 10-K']], ['Staff letters', ['letter']]]);
});

test('more rounds: the newest first, each as it was written; then what belongs to none', () => {
  expect(groups([
    document('first', 'staff-letter', 1, '2008-07-30'), document('10-K/A', 'filing', 2, '2008-09-30'), document('second', 'staff-letter', 2, '2008-09-12'),
    document('10-K', 'filing', null, '2008-04-14'), document('answer', 'response-letter', 1, '2008-08-20'), document('EX-10.11', 'other', null, null), document('EX-10.2', 'other', null, null),
  ])).toEqual([['Round 2', ['second', '10-K/A']], ['Round 1', ['first', 'answer']], ['Filings', ['10-K']], ['Other documents', ['EX-10.2', 'EX-10.11']]]);
});
