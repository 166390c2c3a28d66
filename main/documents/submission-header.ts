/**
 * Facts in an SGML submission header, in the conformed ("KEY: value") and the disseminated (`<TAG>value`) spelling; the
 * latter may stand on one line. Source: EDGAR Public Dissemination Service Technical Specification.
 */
import type { DocumentFacts, IsoDate } from '../../db/model.ts';

export interface HeaderFacts extends DocumentFacts {
  /** `PUBLIC REFERENCE ACCESSION NUMBER` of a staff letter: the filing under review. */
  readonly referencedAccessionNumber: string | null;
}

function calendarDate(year: string, month: string, day: string): IsoDate | null {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day}` : null;
}

/** "20080912", or "09/12/2008" and "09-12-08" as filers typed it, to "2008-09-12"; null where it is no date. */
export function compactDate(value: string | null): IsoDate | null {
  const conformed = /^((?:19|20)\d\d)(\d\d)(\d\d)/.exec(value ?? '');
  if (conformed !== null) return calendarDate(conformed[1] ?? '', conformed[2] ?? '', conformed[3] ?? '');
  const typed = /^(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)?\d\d)$/.exec(value?.trim() ?? '');
  if (typed === null) return null;
  const [, month = '', day = '', year = ''] = typed;
  return calendarDate(year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`, month.padStart(2, '0'), day.padStart(2, '0'));
}

interface Key {
  readonly conformed: string;
  readonly tag: string;
}

const KEYS = {
  accession: { conformed: 'ACCESSION NUMBER', tag: 'ACCESSION-NUMBER' },
  type: { conformed: 'CONFORMED SUBMISSION TYPE', tag: 'TYPE' },
  name: { conformed: 'COMPANY CONFORMED NAME', tag: 'CONFORMED-NAME' },
  cik: { conformed: 'CENTRAL INDEX KEY', tag: '(?:FILER-)?CIK' },
  file: { conformed: '(?:SEC )?FILE NUMBER', tag: 'FILE-NUMBER' },
  period: { conformed: 'CONFORMED PERIOD OF REPORT', tag: 'PERIOD' },
  filed: { conformed: 'FILED AS OF DATE', tag: 'FILING-DATE' },
  reference: { conformed: 'PUBLIC REFERENCE ACCESSION NUMBER', tag: 'PUBLIC-REFERENCE-ACC' },
} as const satisfies Record<string, Key>;

function all(text: string, { conformed, tag }: Key): string[] {
  const values: string[] = [];
  for (const match of text.matchAll(new RegExp(`(?:(?:^|\\n)[ \\t]*${conformed}:|<${tag}>)[ \\t]*([^\\r\\n<]*)`, 'gi'))) {
    const value = match[1]?.trim();
    if (value !== undefined && value !== '' && !values.includes(value)) values.push(value);
  }
  return values;
}

/** Where the data of one party begins: "FILED FOR:", `<SUBJECT-COMPANY>`. */
const PARTY = /(?:(?:^|\n)[ \t]*(FILERS?|FILED FOR|FILED BY|SUBJECT COMPANY|ISSUER|REPORTING[ -]OWNER|SERIAL COMPANY|DEPOSITOR|SECURITIZER|FILED[ -]FOR):|<(FILER|FILED-FOR|FILED-BY|SUBJECT-COMPANY|ISSUER|REPORTING-OWNER|SERIAL-COMPANY|DEPOSITOR|SECURITIZER|ISSUING_ENTITY)>)/gi;

/** The company that a filing is about comes before the one that files it; owners and agents only stand in for a missing one. */
const SUBJECTS: readonly RegExp[] = [/^(?:SUBJECT.COMPANY|FILED.FOR|ISSUER)$/i, /^FILERS?$/i, /^(?!FILED.BY|REPORTING.OWNER)/i];

/** The parts of the header that tell about the company under review; the whole header where it names no parties. */
function companyParts(header: string): string {
  const starts = [...header.matchAll(PARTY)].map((match) => ({ role: match[1] ?? match[2] ?? '', at: match.index }));
  const parts = starts.map(({ role, at }, index) => ({ role, text: header.slice(at, starts[index + 1]?.at) }));
  for (const subject of SUBJECTS) {
    const about = parts.filter(({ role }) => subject.test(role));
    if (about.some(({ text }) => all(text, KEYS.name).length > 0 || all(text, KEYS.cik).length > 0)) return about.map(({ text }) => text).join('\n');
  }
  return header;
}

export function readSubmissionHeader(header: string): HeaderFacts {
  const first = (text: string, key: Key): string | null => all(text, key)[0] ?? null;
  const company = companyParts(header);
  const cik = first(company, KEYS.cik) ?? first(header, KEYS.cik);
  return {
    formType: first(header, KEYS.type),
    registrant: first(company, KEYS.name) ?? first(header, KEYS.name),
    cik: cik !== null && /^\d{1,10}$/.test(cik) ? cik.padStart(10, '0') : cik,
    accessionNumber: first(header, KEYS.accession) ?? /<(?:SEC|IMS)-DOCUMENT>(\d{10}-\d\d-\d{6})/i.exec(header)?.[1] ?? null,
    fileNumbers: all(company, KEYS.file),
    period: compactDate(first(header, KEYS.period)),
    filed: compactDate(first(header, KEYS.filed)),
    referencedAccessionNumber: first(header, KEYS.reference),
  };
}
