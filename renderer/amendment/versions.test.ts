import { expect, test } from 'vitest';
import { ANNOTATION, FILING, LETTER } from '../../db/sample-rows.ts';
import type { Annotation, DocumentRecord } from '../api/model.ts';
import { areVersions, formFamily, likelyPair, offerKey, offerOf, relationWords } from './versions.ts';

const NONE = new Set<string>();
const original: DocumentRecord = { ...FILING, id: 'original' };
const amended: DocumentRecord = { ...FILING, id: 'amended', formType: '10-K/A', filed: '2008-12-01', importedAt: '2026-02-01T00:00:00.000Z' };
const next: DocumentRecord = { ...FILING, id: 'next', period: '2008-12-31', filed: '2009-03-30' };
const on = (id: string, documentId: string, carriedFrom: string | null = null, createdAt = ANNOTATION.createdAt): Annotation => ({ ...ANNOTATION, id, documentId, carriedFrom, createdAt });
const annotations = [on('a1', 'original')];
const PASS = '2026-03-01T00:00:00.000Z';
const AFTER = '2026-03-02T00:00:00.000Z';

test('forms of one family', () => {
  expect(['10-K', '10-K/A', '10-K405', '10-KSB/A', 'Form 10-K', '10-KT'].map(formFamily)).toEqual(Array.from({ length: 6 }, () => '10-K'));
  expect([formFamily('S-3/A'), formFamily('S-3ASR'), formFamily('10-Q'), formFamily('F-3/A'), formFamily(null)]).toEqual(['S-3', 'S-3', '10-Q', 'F-3', null]);
});

test('an amendment of an annotated original is offered, whichever was imported first, until that is put off', () => {
  for (const importedAt of ['2025-01-01', '2027-01-01']) {
    const snapshot = { annotations, documents: [{ ...amended, importedAt }, original] };
    expect(offerOf(snapshot, NONE)).toMatchObject({ from: { id: 'original' }, to: { id: 'amended' }, waiting: 1 });
    expect(offerOf(snapshot, new Set([offerKey('original', 'amended')]))).toBeNull();
  }
  expect(offerOf({ annotations: [on('a1', 'amended')], documents: [original, amended] }, NONE)).toBeNull();
});

test('after a pass only younger highlights are offered; what it left behind is not; undone, everything is offered again', () => {
  const documents = [original, amended];
  const left = [...annotations, on('a2', 'original')];
  const passed = [...left, on('copy', 'amended', 'a1', PASS)];
  expect(offerOf({ annotations: passed, documents }, NONE)).toBeNull();
  expect(offerOf({ annotations: [...passed, on('later', 'original', null, AFTER)], documents }, NONE)).toMatchObject({ waiting: 1 });
  expect(offerOf({ annotations: left, documents }, NONE)).toMatchObject({ waiting: 2 });
});

test('what came over a version in between is not offered from the first one again', () => {
  const documents = [original, amended, next];
  const chain = [...annotations, on('copy', 'amended', 'a1', PASS), on('copy of copy', 'next', 'copy', AFTER)];
  expect(offerOf({ annotations: chain.slice(0, 2), documents }, NONE)).toMatchObject({ from: { id: 'amended' }, to: { id: 'next' } });
  expect(offerOf({ annotations: chain, documents }, NONE)).toBeNull();
});

test('the pair that is meant: the document that was asked for, the latest version else; any two where no forms agree', () => {
  const documents = [{ ...LETTER, id: 'letter' }, next, amended, original];
  const ids = (document: DocumentRecord | null, rows = annotations, all = documents): unknown => {
    const pair = likelyPair({ annotations: rows, documents: all }, document);
    return pair && [pair.from.id, pair.to.id];
  };
  expect(ids(null)).toEqual(['original', 'next']);
  expect(ids(amended)).toEqual(['original', 'amended']);
  expect(ids(original)).toEqual(['original', 'next']);
  expect(ids(null, annotations, [original, { ...amended, formType: null }])).toEqual(['original', 'amended']);
  expect(ids(null, annotations, [original, LETTER])).toBeNull();
});

test('in words, what the later one is to the earlier one', () => {
  expect(relationWords(original, amended)).toBe('amends');
  expect(relationWords(original, { ...amended, period: null })).toBe('amends');
  expect(relationWords(amended, { ...amended, id: 'second' })).toBe('is a later amendment than');
  expect(relationWords(original, next)).toBe('is the next report after');
  expect(relationWords(original, { ...next, period: '2011-12-31' })).toBe('is a later report than');
  expect(relationWords({ ...original, formType: 'S-3', period: null }, { ...next, formType: 'S-3', period: null })).toBe('is another version of');
});

test('another form, another company, an unannotated original and a letter are no versions', () => {
  expect(areVersions(original, { ...amended, formType: '8-K' })).toBe(false);
  expect(areVersions(original, { ...amended, cik: '1234' })).toBe(false);
  expect(areVersions({ ...original, cik: null }, { ...amended, cik: null, fileNumbers: [], registrant: 'HEMACARE CORP' })).toBe(true);
  expect(areVersions({ ...original, cik: null }, { ...amended, cik: null, fileNumbers: [], registrant: 'Other Company' })).toBe(false);
  expect(areVersions(original, { ...amended, kind: 'staff-letter' })).toBe(false);
  expect(offerOf({ annotations: [], documents: [original, amended] }, NONE)).toBeNull();
});
