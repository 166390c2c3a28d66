import { expect, test } from 'vitest';
import { ANNOTATION, FILING } from '../../db/sample-rows.ts';
import type { DocumentRecord } from '../api/model.ts';
import { areVersions, formFamily, offerKey, offerOf } from './versions.ts';

const original: DocumentRecord = { ...FILING, id: 'original' };
const amended: DocumentRecord = { ...FILING, id: 'amended', formType: '10-K/A', importedAt: '2026-02-01T00:00:00.000Z' };
const annotations = [{ ...ANNOTATION, documentId: 'original' }];

test('forms of one family', () => {
  expect(['10-K', '10-K/A', '10-K405', '10-KSB/A', 'Form 10-K', '10-KT'].map(formFamily)).toEqual(Array.from({ length: 6 }, () => '10-K'));
  expect([formFamily('S-3/A'), formFamily('S-3ASR'), formFamily('10-Q'), formFamily('F-3/A'), formFamily(null)]).toEqual(['S-3', 'S-3', '10-Q', 'F-3', null]);
});

test('an amendment dropped after its annotated original is offered, until that is settled or done', () => {
  const snapshot = { annotations, documents: [original, amended] };
  expect(offerOf(snapshot, new Set())).toMatchObject({ from: { id: 'original' }, to: { id: 'amended' }, waiting: 1 });
  expect(offerOf(snapshot, new Set([offerKey('original', 'amended')]))).toBeNull();
  const copy = { ...ANNOTATION, id: 'copy', documentId: 'amended', carriedFrom: 'a1' };
  expect(offerOf({ ...snapshot, annotations: [...annotations, copy] }, new Set())).toBeNull();
});

test('another form, another company, an unannotated original and a letter are no versions', () => {
  expect(areVersions(original, { ...amended, formType: '8-K' })).toBe(false);
  expect(areVersions(original, { ...amended, cik: '1234' })).toBe(false);
  expect(areVersions({ ...original, cik: null }, { ...amended, cik: null, fileNumbers: [], registrant: 'HEMACARE CORP' })).toBe(true);
  expect(areVersions({ ...original, cik: null }, { ...amended, cik: null, fileNumbers: [], registrant: 'Other Company' })).toBe(false);
  expect(areVersions(original, { ...amended, kind: 'staff-letter' })).toBe(false);
  expect(offerOf({ annotations: [], documents: [original, amended] }, new Set())).toBeNull();
});
