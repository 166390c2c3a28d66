/** Facts a document states about itself on its cover page, in its Re: block, or in inline XBRL. */
import type { DocumentFacts, IsoDate } from '../../db/model.ts';

export const NO_FACTS: DocumentFacts = { formType: null, registrant: null, cik: null, accessionNumber: null, fileNumbers: [], period: null, filed: null };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DATE = String.raw`(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2})\s*,?\s+(\d{4})`;

function isoDate(match: RegExpExecArray | null, at = 1): IsoDate | null {
  const month = MONTHS.indexOf((match?.[at] ?? '').toLowerCase()) + 1;
  const day = Number(match?.[at + 1]);
  const year = match?.[at + 2];
  if (month === 0 || !(day >= 1 && day <= 31) || year === undefined) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Prefixes of Commission file numbers: 1933 Act (2, 33, 333), 1934 Act (0, 1, 5), others; with or without zeros. */
const FILE_NUMBER = /(?<![\d-])(0{0,2}[01258]|0?33|333|377|811|814|024|000|001)\s?[-–‑]\s?(\d{3,6}(?:-\d{2})?)(?![\d-])/g;

export function fileNumbersIn(text: string): string[] {
  return [...new Set([...text.matchAll(FILE_NUMBER)].map((match) => `${match[1]}-${match[2]}`))];
}

const FORM = /\bFORM\s+(10-?K(?:405|SB|T)?(?:40)?|10-?Q(?:SB)?|8-?K|20-?F|40-?F|6-?K|11-?K|S-\d{1,2}|F-\d{1,2}|SB-\d|N-CSRS?|DEF\s?14A)\s?(\/\s?A)?(?![\w-])/i;

function formTypeOf(cover: string): string | null {
  const match = FORM.exec(cover);
  if (match?.[1] === undefined) return null;
  const form = match[1].toUpperCase().replace(/\s/g, '').replace(/^(10)([KQ])/, '$1-$2').replace(/^(8|6|11)K/, '$1-K').replace(/^(20|40)F/, '$1-F');
  const amended = match[2] !== undefined || /\(?\s*AMENDMENT\s+NO\.?\s*\d/i.test(cover.slice(match.index, match.index + 400));
  return amended && !form.endsWith('/A') ? `${form}/A` : form;
}

function registrantOnCover(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => /\(?\s*exact\s+name\s+of\s+(?:the\s+)?(?:small business\s+)?(?:registrant|issuer|company)/i.test(line) || /\bname of (?:small business )?issuer (?:in|as)\b/i.test(line));
  if (at < 0) return null;
  const inline = /^(.{3,80}?)\s*\(\s*exact\s+name/i.exec(lines[at] ?? '')?.[1];
  if (inline !== undefined && !/commission/i.test(inline)) return inline.trim();
  // "Exact Name of Registrant" as a column head: the name stands below, beside its file number.
  if (/\s{3}exact\s+name/i.test(lines[at] ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - 5); i -= 1) {
    const line = (lines[i] ?? '').replace(/[_*]+/g, ' ').trim();
    if (/^\(?\s*formerly/i.test(line)) continue;
    if (/[A-Za-z]{2}/.test(line) && !/^\(|commission\s+file|^for the|transition (?:period|report)|annual report|\bto\b\s*$/i.test(line)) return line.replace(/\s+/g, ' ');
  }
  return null;
}

const COMPANY = /\b(?:CORPORATION|CORP|COMPANY|CO|INC|INCORPORATED|LLC|L\.?P|LTD|LIMITED|PLC|TRUST|BANCORP|HOLDINGS|GROUP|N\.?V|S\.?A|AG|PARTNERS)\b\.?\)?$/i;

/** Where the words "exact name" are missing or head a table: the company beside or below the file number. */
function registrantByFileNumber(lines: readonly string[]): string | null {
  const row = lines.slice(0, 60).map((line) => /^\d{1,3}-\d{3,6}\s{3}(.{3,80}?)(?:\s{3}|$)/.exec(line)?.[1]).find((name) => name !== undefined && /[A-Za-z]{3}/.test(name));
  if (row !== undefined) return row.trim();
  const form = lines.findIndex((line) => FORM.test(line));
  const after = lines.slice(Math.max(0, form), Math.max(0, form) + 25);
  return after.find((line) => line.length < 80 && COMPANY.test(line) && !/securities and exchange|exchange act|pursuant|report/i.test(line)) ?? null;
}

function periodOnCover(cover: string, form: string | null): IsoDate | null {
  const flat = cover.slice(0, 6000).replace(/\s+/g, ' ');
  // Registration statements and proxies name fiscal years of other documents only.
  if (form !== null && !/^(?:10|11|20|40|6|8)-/.test(form)) return null;
  const event = new RegExp(String.raw`date of (?:the )?(?:report|earliest event)[^.]{0,80}?${DATE}`, 'i').exec(flat);
  const eventAbove = new RegExp(String.raw`${DATE}[\s_]*(?:\(?\s*)?date of (?:report|earliest)`, 'i').exec(flat);
  if (form !== null && /^(?:8|6)-K/.test(form)) return isoDate(eventAbove) ?? isoDate(event);
  const ended = new RegExp(String.raw`(?:year|period|quarter|months|weeks)\s+ended:?\s*${DATE}`, 'i').exec(flat);
  if (ended !== null) return isoDate(ended);
  return isoDate(eventAbove) ?? isoDate(event);
}

/** Facts from the text of a filing's first pages. */
export function factsOnCover(cover: string): DocumentFacts {
  const lines = cover.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const files = fileNumbersIn(cover.replace(/(\d)\s+\(?\s*I\.?R\.?S/gi, '$1'));
  const formType = formTypeOf(cover);
  return {
    ...NO_FACTS, formType, registrant: registrantOnCover(lines) ?? registrantByFileNumber(lines), fileNumbers: files.slice(0, 8),
    period: periodOnCover(cover, formType),
  };
}

function xbrlFact(html: string, name: string): string | null {
  const match = new RegExp(`<ix:non(?:Numeric|Fraction)[^>]*name="dei:${name}"[^>]*>([\\s\\S]{0,400}?)</ix:non`, 'i').exec(html);
  const text = match?.[1]?.replace(/<[^>]*>/g, '').replace(/&#160;|&nbsp;/g, ' ').replace(/&amp;/g, '&').replace(/&#8217;|&rsquo;/g, '\u2019').trim();
  return text === undefined || text === '' ? null : text;
}

/** Facts tagged in inline XBRL (taxonomy "dei"), which name the registrant exactly. */
export function factsInXbrl(html: string): DocumentFacts {
  if (!/<ix:/i.test(html)) return NO_FACTS;
  const period = xbrlFact(html, 'DocumentPeriodEndDate') ?? '';
  const file = xbrlFact(html, 'EntityFileNumber');
  const amended = xbrlFact(html, 'AmendmentFlag')?.toLowerCase() === 'true';
  const form = xbrlFact(html, 'DocumentType');
  return {
    ...NO_FACTS,
    formType: form !== null && amended && !form.endsWith('/A') ? `${form}/A` : form,
    registrant: xbrlFact(html, 'EntityRegistrantName'),
    cik: xbrlFact(html, 'EntityCentralIndexKey'),
    fileNumbers: file === null ? [] : [file],
    period: isoDate(new RegExp(DATE, 'i').exec(period)) ?? (/^\d{4}-\d\d-\d\d$/.test(period) ? period : null),
  };
}

/** Facts from a letter's Re: block. */
export function factsInLetter(text: string): DocumentFacts {
  const plain = text.replace(/\*\*|<\/?[a-z][^>]*>|\|/gi, '');
  const re = /(?:^|\n|\s)R[Ee]\s*:\s*/.exec(plain);
  const dear = /\n?\s*(?:Dear\s+(?:M[rs]|Dr|Sir|Madam|[A-Z])|Ladies and Gentlemen)/.exec(plain)?.index ?? 3000;
  const block = re === null ? '' : plain.slice(re.index + re[0].length, Math.max(dear, re.index + 40));
  const firstLine = block.split('\n').map((line) => line.trim()).find((line) => line !== '') ?? '';
  const registrant = firstLine.split(/\s{3,}|\s(?=(?:Form|File No|Registration|Draft|Amendment|Annual Report)\b)/)[0]?.trim() ?? '';
  const named = /\bFile\s+(?:No|Number|Nos)s?\b/i.test(block) ? fileNumbersIn(block) : fileNumbersIn(plain.slice(0, 4000));
  const cik = /\bCIK\s*(?:No\.?|Number)?\s*:?\s*(\d{7,10})/i.exec(block)?.[1] ?? null;
  return { ...NO_FACTS, registrant: registrant === '' ? null : registrant, fileNumbers: named, cik };
}

/** Header first, then XBRL, then the cover: the first that knows a fact gives it. */
export function mergeFacts(...sources: readonly DocumentFacts[]): DocumentFacts {
  const first = <K extends keyof DocumentFacts>(key: K): DocumentFacts[K] | null => sources.find((facts) => facts[key] !== null)?.[key] ?? null;
  return {
    formType: first('formType'), registrant: first('registrant'), cik: first('cik'), accessionNumber: first('accessionNumber'),
    fileNumbers: sources.find((facts) => facts.fileNumbers.length > 0)?.fileNumbers ?? [],
    period: first('period'), filed: first('filed'),
  };
}
