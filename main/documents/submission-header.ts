/** Facts in an SGML submission header, in the conformed ("KEY: value") and the filer's (`<TAG>value`) spelling. */
import type { DocumentFacts, IsoDate } from '../../db/model.ts';

export interface HeaderFacts extends DocumentFacts {
  /** `PUBLIC REFERENCE ACCESSION NUMBER` of a staff letter: the filing under review. */
  readonly referencedAccessionNumber: string | null;
}

/** "20080912" to "2008-09-12"; null where it is no date. */
export function compactDate(value: string | null): IsoDate | null {
  const match = /^(\d{4})(\d\d)(\d\d)/.exec(value ?? '');
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day}` : null;
}

function all(header: string, key: string, tag: string): string[] {
  const values: string[] = [];
  for (const match of header.matchAll(new RegExp(`(?:^|\\n)[ \\t]*(?:${key}:|<${tag}>)[ \\t]*([^\\r\\n<]*)`, 'gi'))) {
    const value = match[1]?.trim();
    if (value !== undefined && value !== '' && !values.includes(value)) values.push(value);
  }
  return values;
}

export function readSubmissionHeader(header: string): HeaderFacts {
  const first = (key: string, tag: string): string | null => all(header, key, tag)[0] ?? null;
  const accession = first('ACCESSION NUMBER', 'ACCESSION-NUMBER')
    ?? /<(?:SEC|IMS)-DOCUMENT>(\d{10}-\d\d-\d{6})/i.exec(header)?.[1] ?? null;
  // A filing may name the reporting owner too; the company it is about comes first in the header.
  const files = [...all(header, 'SEC FILE NUMBER', 'FILE-NUMBER'), ...all(header, 'FILE NUMBER', 'FILE-NUMBER')];
  return {
    formType: first('CONFORMED SUBMISSION TYPE', 'TYPE'),
    registrant: first('COMPANY CONFORMED NAME', 'CONFORMED-NAME'),
    cik: first('CENTRAL INDEX KEY', 'CIK'),
    accessionNumber: accession,
    fileNumbers: [...new Set(files)],
    period: compactDate(first('CONFORMED PERIOD OF REPORT', 'PERIOD')),
    filed: compactDate(first('FILED AS OF DATE', 'FILING-DATE')),
    referencedAccessionNumber: first('PUBLIC REFERENCE ACCESSION NUMBER', 'PUBLIC-REFERENCE-ACC'),
  };
}
