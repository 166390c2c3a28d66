import { expect, test } from 'vitest';
import { ANNOTATION, FILING, LETTER } from '../../db/sample-rows.ts';
import type { Annotation, DocumentRecord } from '../api/model.ts';
import { compareDocuments, comparePlaces } from './document-order.ts';

test('filings by the period they are about, an original before its amendment, whichever came first; letters after them', () => {
  const filing = (id: string, formType: string, period: string | null, filed: string | null, importedAt: string): DocumentRecord => ({ ...FILING, id, formType, period, filed, importedAt });
  const documents = [
    { ...LETTER, id: 'letter', period: null, filed: '2003-01-01' },
    filing('amended', '10-K/A', '2007-12-31', null, '2026-01-01'),
    filing('next', '10-K', '2008-12-31', '2009-03-30', '2026-01-02'),
    filing('original', '10-K', '2007-12-31', '2008-04-14', '2026-01-03'),
    filing('amended again', '10-K/A', '2007-12-31', null, '2026-01-04'),
    filing('registration', 'S-3', null, '2008-06-01', '2026-01-05'),
  ];
  expect(documents.toSorted(compareDocuments).map(({ id }) => id)).toEqual(['original', 'amended', 'amended again', 'registration', 'next', 'letter']);
});

test('passages in reading order; an area by its height among the words', () => {
  const [target] = ANNOTATION.targets;
  const on = (id: string, pageIndex: number, start: number, top: number, exact = 'words'): Annotation =>
    ({ ...ANNOTATION, id, targets: [{ ...target!, pageIndex, start, end: start + 5, exact, quads: [[10, top, 90, top, 10, top - 12, 90, top - 12]] }] });
  const annotations = [on('last', 2, 0, 700), on('low', 1, 80, 200), on('area', 1, 0, 400, ''), on('high', 1, 10, 600), on('first', 0, 500, 100)];
  expect(annotations.toSorted(comparePlaces).map(({ id }) => id)).toEqual(['first', 'high', 'area', 'low', 'last']);
});
