import { describe, expect, test } from 'vitest';
import { assemble, keysOf, normalisedFileNumber, normalisedRegistrant, type Belonging } from './assembly.ts';
import { roundsOf, type RoundDocument } from './rounds.ts';

const NOTHING = { isStaffLetter: false, cik: null, registrants: [], fileNumbers: [], accessionNumbers: [], sourceSha256: null };
const doc = (documentId: string, facts: Partial<Belonging> = {}): Belonging => ({ ...NOTHING, documentId, ...facts });

describe('names and numbers of one registrant', () => {
  test.each([['HemaCare Corporation /CA/', 'HEMACARE CORP'], ['The Procter & Gamble Company', 'PROCTER AND GAMBLE CO'], ['Kohl\u2019s Corp.', 'KOHLS CORPORATION'], ['Nestl\u00e9 S.A.', 'NESTLE SA']])('%s', (a, b) => {
    expect(normalisedRegistrant(a)).toBe(normalisedRegistrant(b));
    expect(normalisedRegistrant(a)).not.toBe('');
  });
  test('file numbers with and without leading zeros', () => {
    expect(normalisedFileNumber('000-15223')).toBe(normalisedFileNumber('0-15223'));
    expect(normalisedFileNumber('001-35755')).toBe(normalisedFileNumber('1-35755'));
    expect(normalisedFileNumber('333-10')).not.toBe(normalisedFileNumber('333-100'));
  });
  test('a name that is nothing but a legal form says nothing', () => {
    expect(keysOf({ ...NOTHING, registrants: ['The Company'] })).toEqual([]);
  });
});

describe('assemble', () => {
  const files = (count: number, documents: readonly Belonging[]): (readonly string[])[] => assemble(documents, count);

  test('one staff letter draws a handful of unrelated files to it', () => {
    expect(files(3, [doc('letter', { isStaffLetter: true, fileNumbers: ['000-15223'] }), doc('8-K', { cik: '1' }), doc('10-K', { cik: '2' })])).toEqual([['letter', '8-K', '10-K']]);
  });
  test('a folder of many files falls apart by registrant, file number and the filing a letter names', () => {
    expect(files(6, [
      doc('letter a', { isStaffLetter: true, registrants: ['Acme Inc.'], fileNumbers: ['001-00042'] }),
      doc('10-K b', { cik: '0000000007', accessionNumbers: ['0000000007-24-000001'] }),
      doc('10-K a', { cik: '5', fileNumbers: ['1-42'] }),
      doc('letter b', { isStaffLetter: true, accessionNumbers: ['0000000007-24-000001'] }),
      doc('response a', { registrants: ['ACME INC'] }),
      doc('exhibit a', { cik: '0000000005' }),
    ])).toEqual([['letter a', '10-K a', 'response a', 'exhibit a'], ['10-K b', 'letter b']]);
  });
  test('a document that ties two groups together joins them', () => {
    expect(files(3, [doc('x', { cik: '1' }), doc('y', { registrants: ['Beta LLC'] }), doc('z', { cik: '1', registrants: ['Beta'] })])).toEqual([['x', 'y', 'z']]);
  });
  test('what says nothing goes with the first group, and alone makes one', () => {
    expect(files(3, [doc('scan'), doc('a', { cik: '1' }), doc('b', { cik: '2' })])).toEqual([['scan', 'a'], ['b']]);
    expect(files(2, [doc('scan'), doc('photo')])).toEqual([['scan', 'photo']]);
    expect(files(0, [])).toEqual([]);
  });
  test('one letter in a large folder draws nothing that is not about it', () => {
    const filings = Array.from({ length: 20 }, (_, index) => doc(`f${index}`, { cik: String(index + 1) }));
    expect(files(21, [doc('letter', { isStaffLetter: true, registrants: ['Acme Inc.'] }), ...filings])).toHaveLength(21);
  });
});

describe('roundsOf', () => {
  const letter = (id: string, date: string | null, letterKind: RoundDocument['letterKind'] = 'comments'): RoundDocument => ({ id, kind: 'staff-letter', letterKind, formType: 'UPLOAD', date });
  const other = (id: string, kind: RoundDocument['kind'], date: string | null, formType: string | null = null): RoundDocument => ({ id, kind, letterKind: null, formType, date });

  test('a whole correspondence, in any order', () => {
    const rounds = roundsOf([
      letter('second', '2008-09-12'), other('response 1', 'response-letter', '2008-08-20'), other('10-K', 'filing', '2008-04-14', '10-K'), letter('first', '2008-07-30'),
      other('10-K/A', 'filing', '2008-09-30', '10-K/A'), other('response 2', 'response-letter', '2008-09-26'), letter('closed', '2008-10-20', 'completed'),
      other('later 8-K', 'filing', '2008-09-20', '8-K'), other('support', 'other', null),
    ]);
    expect(Object.fromEntries(rounds)).toEqual({
      first: 1, 'response 1': 1, second: 2, 'response 2': 2, '10-K/A': 2, closed: 2, '10-K': null, 'later 8-K': null, support: null,
    });
  });
  test('without a staff letter there are no rounds', () => {
    expect([...roundsOf([other('response', 'response-letter', '2008-09-26'), letter('closed', '2008-10-20', 'completed')]).values()]).toEqual([null, null]);
  });
  test('an amendment before the first letter is what the letter is about', () => {
    expect(roundsOf([letter('first', '2008-07-30'), other('10-K/A', 'filing', '2008-05-01', '10-K/A')]).get('10-K/A')).toBeNull();
  });
  test('a response without a date answers the only letter', () => {
    expect(roundsOf([letter('first', '2008-07-30'), other('response', 'response-letter', null)]).get('response')).toBe(1);
  });
});
