/** The "Re:" block: registrant, the filings under review with their periods and dates, file numbers. */
import type { LetterFiling } from '../../db/model.ts';
import { joinLines } from './letter-pieces.ts';
import { DATE_IN_ANY_ORDER, MONTH_AND_DAY, PRINTED_DATE } from './printed-dates.ts';

const FORM_NAME = '(?:Forms?|Schedules?|Regulation)\\s+(?:[A-Z0-9]+(?:-[A-Z0-9]+)*(?:\\([a-z]\\))?(?:/13E-3|/A)?|TO|T-3)';
/** What stands before "Form S-1" in the name of a filing. */
const FORM_PREFIX =
  '(?:(?:Pre-Effective|Post-Effective|Post-Qualification|Pre-Qualification)\\s+)?(?:Amendment(?:\\s+No\\.?)?\\s*\\d*\\s+(?:to|on|No\\.?\\s*\\d+\\s+to)\\s+(?:the\\s+)?)?' +
  '(?:(?:Confidential|Draft|Initial|Preliminary|Definitive|Revised|(?<!\\bas\\s)Amended|Additional|Soliciting|Combined|Joint|Merger|Shelf)\\s+)*' +
  '(?:(?:Registration\\s+Statement|Proxy\\s+Statement|Proxy\\s+Materials?|(?:Transaction|Consent|Tender\\s+Offer|Solicitation(?:/Recommendation)?)\\s+Statement|Information\\s+Statement|Offering\\s+(?:Statement|Circular)|Annual\\s+Report|Quarterly\\s+Report|Current\\s+Report|Transition\\s+Report|Proxy|Materials|Report)\\s+(?:filed\\s+)?(?:on|under\\s+cover\\s+of|of)\\s+)?';
/** Forms named without the word: "10-K for fiscal year ...", "PRER14A". */
const BARE_FORM = '(?<![\\w/-]|\\bon\\s)(?:10-[KQ](?:SB|T)?|20-F|40-F|6-K|8-K|SB-2|(?:PREM?|PREC|PRER|DEFM?|DEFC|DEFA|DEFR)14[AC]|(?:PRE|DEF)\\s14[AC])(?:/A)?(?![\\w-])';
const FORM = new RegExp(`${FORM_PREFIX}${FORM_NAME}\\b(?:/A)?(?:\\s+on\\s+Form\\s+[SF]-\\d{1,2})?|(?:Preliminary|Definitive)\\s+Proxy\\s+Statement|${BARE_FORM}`, 'gi');
const FORM_LIST = new RegExp(`(?:,|;|\\band\\b|&)\\s*(?=${FORM_NAME}\\b)`, 'i');
const FILE_NUMBER = /\b(?:\d{1,3}-\d{3,6}(?:-\d{1,2})?|02[14]-\d{5}|8\d\d-\d{5})\b/g;
const FILE_LABEL = /\(?\s*(?:SEC\s+|Commission\s+|Registration\s+)?(?:File\s*(?:Nos?\.?|Numbers?|#|(?=\d{1,3}-\d{3}))|Registration\s+(?:Statement\s+)?Nos?\.?)\s*:?\s*/i;
const DATES = `(?:${MONTH_AND_DAY}(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+))*${DATE_IN_ANY_ORDER}(?:(?:\\s*,\\s*|\\s*,?\\s*and\\s+)${DATE_IN_ANY_ORDER})*(?:\\s+and\\s+(?:19|20)\\d\\d)?`;
const PERIOD = new RegExp(
  `(?:for\\s+)?(?:the\\s+)?((?:(?:Fiscal|Transition|Quarterly|Annual|Interim|Six-Month|Three|Six|Nine|Twelve)\\s+)?(?:(?:(?:\\d{1,2}|Thirteen|Fifty-Two|Fifty-Three)[\\s-]+)?(?:Months?|Weeks?|Quarters?|Quarterly|Years?|Periods?|Quarter(?:ly)?\\s+Periods?|Transition\\s+Periods?)\\s+)+(?:ended|ending|end|from)\\s+${DATES}(?:\\s+to\\s+${PRINTED_DATE})?|FYE\\s+${DATES}|(?:Fiscal\\s+)?Year\\s+(?:19|20)\\d\\d)`,
  'i',
);
const BARE_PERIOD = new RegExp(`^\\s*[,:–-]?\\s*(?:for\\s+)?(${PRINTED_DATE})`, 'i');
const DATED = new RegExp(`(?<![A-Za-z]\\s)\\b(?:(?:Initially\\s+)?(?:Filed|Submitted|Furnished)(?:\\s+on|:)?|dated|as\\s+amended(?:\\s+on)?)\\s+${DATES}`, 'gi');
const RESPONSE = new RegExp(`(?:Supplemental\\s+|Correspondence\\s+|Letter\\s+)?(?:Response|Correspondence|Letter)s?\\s+(?:Letters?\\s+)?(?:Dated|Filed|Submitted)(?:\\s+on)?\\s+${DATES}`, 'gi');
/** Where the registrant's name ends in a flattened block. */
const AFTER_NAME = new RegExp(`(?:\\b(?:19|20)\\d\\d\\s+)?${FORM_PREFIX}${FORM_NAME}\\b|\\bItems?\\s+\\d\\.\\d\\d\\b|${BARE_FORM}|\\b(?:Preliminary|Definitive)\\s+Proxy|\\b(?:Filed|Submitted)\\s+${PRINTED_DATE}|${FILE_LABEL.source}\\d|\\bCIK\\s+N|${RESPONSE.source}|\\b(?:Comment\\s+Letter|Staff(?:'s|’s)?\\s+(?:Comment\\s+)?Letter)\\b`, 'i');

export interface ReBlock {
  readonly registrant: string | null;
  readonly fileNumbers: readonly string[];
  readonly filings: readonly LetterFiling[];
}

function withoutLabel(text: string): string {
  return text.replace(/^(?:In\s+)?(?:Re|RE|Subject)\.?(?:\s*:\s*|\s+)/, '').replace(/^(?:Re|RE)\.?:$/, '').trim();
}

/** The file numbers in `printed`, in order, each once. */
export function findFileNumbers(printed: string): string[] {
  const text = printed.replace(/(?<=\d)\s?[\u2010-\u2015\u2212]\s?(?=\d)/g, '-');
  const found: string[] = [];
  for (const label of text.matchAll(new RegExp(FILE_LABEL.source, 'gi'))) {
    const after = text.slice(label.index + label[0].length);
    const list = /^(?:\d{1,3}\s?-\s?\d{3,6}(?:-\d{1,2})?(?:\s*(?:,|;|and|&|\/)+\s*)?)+/.exec(after)?.[0] ?? '';
    for (const number of list.replace(/(\d)\s?-\s?(?=\d)/g, '$1-').match(FILE_NUMBER) ?? []) if (!found.includes(number)) found.push(number);
  }
  return found;
}

/** A name that is over with its legal form; what follows on the next line is another registrant. */
const WHOLE_NAME = /(?:\b(?:Inc|Corp|Corporation|Company|LLC|Ltd|Limited|L\.?P|plc|N\.V|S\.A|AG|SE|ASA|Co)\.?|\bTrust(?:\s+[IVX\d-]+)?)$/i;

/** "Foo LLC Foo Receivables Trust", two registrants whose line break is lost: the first. */
function firstOf(name: string): string {
  return /^(.{3,}?\b(?:Inc\.?|LLC|Ltd\.?|Corp\.|plc|L\.P\.))\s+(?!(?:Inc|LLC|Ltd|Corp|plc|and|of|d\/b\/a|f\/k\/a|formerly)\b)\p{Lu}\p{L}+\s+\p{Lu}/u.exec(name)?.[1] ?? name;
}

function registrantOf(lines: readonly string[], joined: string): string | null {
  const names: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? withoutLabel(line) : line;
    const end = AFTER_NAME.exec(text);
    const piece = (end ? text.slice(0, end.index) : text).trim();
    if (piece !== '' && (names.length === 0 || !/^\(/.test(piece))) names.push(piece);
    if (end || names.length >= 3 || (WHOLE_NAME.test(text) && !/^(?:Inc|Ltd|LLC|Corp|L\.P|plc)\b/i.test(lines[index + 1] ?? ''))) break;
  }
  if (names.length === 0 && AFTER_NAME.exec(withoutLabel(joined))?.index === 0) return null;
  const name = firstOf(names.length > 0 ? joinLines(names) : withoutLabel(joined)).replace(/\s*[,;:(–-]+$/, '').replace(/\s*\((?:(?:the\s+)?[“"]|formerly\b|f\/k\/a\b|previously\b).*$/i, '');
  return name === '' ? null : name;
}

function filingOf(segment: string, form: string, fileNumber: string | null): LetterFiling {
  const period = PERIOD.exec(segment)?.[1];
  const dated = [...segment.matchAll(DATED)].map((match) => match[0]);
  // "Form 10-K, December 31, 2007": the period without words for it.
  const bare = period === undefined ? BARE_PERIOD.exec(segment)?.[1] : undefined;
  const pieces = [period, bare].filter((piece) => piece !== undefined).concat(dated);
  return { form: form.replace(/\s+/g, ' '), periodOrDate: pieces.length > 0 ? pieces.join('; ') : null, fileNumber };
}

/** `lines` are those from "Re:" up to the salutation; an empty list gives nulls. */
export function readReBlock(lines: readonly string[]): ReBlock {
  const joined = joinLines(lines).replace(/(?<=\d)[\u2010-\u2015\u2212](?=\d)/g, '-');
  if (joined === '') return { registrant: null, fileNumbers: [], filings: [] };
  const text = joined.replace(RESPONSE, (response) => ' '.repeat(response.length));
  const starts = [...text.matchAll(FORM)].filter((match) => !/(?:Item|Rule)\s+[\w.()]+\s+of\s+$/i.test(text.slice(0, match.index)));
  const labels = [...text.matchAll(new RegExp(`${FILE_LABEL.source}(?=\\d)`, 'gi'))];
  const filings = starts.map((match, index) => {
    const end = starts[index + 1]?.index ?? text.length;
    const segment = text.slice(match.index + match[0].length, end).split(FORM_LIST)[0] ?? '';
    // A file number stands below all the filings it covers; one above covers where none follows.
    const after = labels.find((label) => label.index > match.index) ?? labels.findLast((label) => label.index < match.index);
    return filingOf(segment, match[0].trim(), after ? (findFileNumbers(text.slice(after.index))[0] ?? null) : null);
  });
  return { registrant: registrantOf(lines, joined), fileNumbers: findFileNumbers(joined), filings };
}
