/** The registrant's name as a cover page gives it: above, beside or below the words "exact name of registrant". */
import { fileNumbersIn } from './file-numbers.ts';

const LABEL = /\b(?:exact|full|correct)\s+(?:legal\s+)?names?\s+of\s+(?:each\s+)?(?:the\s+)?(?:co-?)?(?:small\s+business\s+)?(?:registrants?|issuers?|company|corporation|trust|fund|bank)|\bnames?\s+of\s+(?:the\s+)?(?:small\s+business\s+)?(?:registrants?|issuers?)(?:\(s\))?\s+(?:as\s+specified|in\s+its)|\b(?:exact\s+)?name\s+of\s+(?:the\s+)?small\s+business\s+issuer/i;
/** Where the law of another country gives a name that EDGAR does not take, its English one; on schedules, the company they are about. */
const SECOND_LABEL = /translation\s+of\s+(?:the\s+)?registrant|^\(?name\s+of\s+(?:subject\s+company|issuer)\b/i;

const BOILERPLATE = /^[([]|commission\s+file|\bfile\s+n(?:o|umber)|^for\s+the\b|^or$|^none$|^and$|transition\s+(?:period|report)|(?:annual|quarterly|current)\s+report|\bto\b\s*$|date\s+of\s+(?:report|earliest)|^washington,?\s+d|^form\s|securities\s+(?:and\s+)?exchange|securities\s+act|mark\s+one|^page\s+\d|registration\s+(?:no|statement)|(?:month|year|period|quarter)\s+(?:of|ended)|^under\b|^amendment\b|^not\s+applicable|^as\s+filed/i;
const ONLY_DATE = /^(?:[A-Z][a-z]+|[A-Z]{3,9})\s+\d{1,2},?\s+\d{4}$/;
const SUFFIXES = /^(?:(?:AND|&|OF|THE)\s+)?(?:(?:CORPORATION|COMPANY|CO|INC|INCORPORATED|LIMITED|LTD|TRUST|L\.?P|LLC|PLC|HOLDINGS?|GROUP|SUBSIDIARIES)[.,]*\s*){1,3}$/i;
const COMPANY = /\b(?:CORPORATION|CORP|COMPANY|CO|INC|INCORPORATED|LLC|L\.?P|LTD|LIMITED|PLC|TRUST|BANCORP|BANCSHARES|HOLDINGS|GROUP|N\.?V|S\.?A|AG|SE|PARTNERS|FUND)\b\.?\)?$/i;

/** The part of a row that can be a name: columns beside it hold the state, the file number or the tax number. */
function nameIn(line: string): string | null {
  const parts = line.replace(/[_*=|]+/g, ' ').split(/\s{3,}/).map((part) => part.trim());
  const name = parts.find((part) => /[A-Za-z]{2}/.test(part) && !BOILERPLATE.test(part) && !ONLY_DATE.test(part) && fileNumbersIn(part).length === 0);
  return name === undefined || name.length > 120 ? null : name.replace(/\s+/g, ' ');
}

function above(lines: readonly string[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const line = lines[i] ?? '';
    if (/^\(?\s*formerly/i.test(line)) continue;
    const name = nameIn(line);
    if (name === null) continue;
    const before = nameIn(lines[i - 1] ?? '');
    const divided = SUFFIXES.test(name) || /^(?:and|of|&)\s/i.test(name) || (before !== null && /(?:,|&|\band|\bof|\bthe)$/i.test(before));
    return divided && before !== null && before.length < 80 ? `${before} ${name}` : name;
  }
  return null;
}

/** In a cover whose lines were run together the name stands between the file number and the label. */
const AFTER_NUMBER = /(?:file|registration)\s+(?:no|number)s?\s*[.:]?\s*\d{1,3}-\d{1,6}(?:-\d\d)?[\s_*]+([A-Z][^()]{2,80})$/i;

function besideLabel(above: string, line: string, label: RegExpExecArray): string | null {
  const before = line.slice(0, label.index).replace(/[(_*\s]+$/, '').trim();
  const run = AFTER_NUMBER.exec(above.length > 60 ? `${above} ${before}`.trim() : before)?.[1];
  if (run !== undefined) return nameIn(run);
  if (before.length >= 3 && before.length <= 80 && /[A-Za-z]{2}/.test(before) && !BOILERPLATE.test(before)) return nameIn(before);
  const after = /(?:charter|incorporation|document|registrant|issuer)s?\s*\)?\s*:\s*(\S.{2,80})$/i.exec(line.slice(label.index))?.[1];
  return after === undefined ? null : nameIn(after);
}

function byLabel(lines: readonly string[], label: RegExp): string | null {
  for (const [at, line] of lines.entries()) {
    const match = label.exec(line);
    if (match === null) continue;
    // "Exact Name of Registrant" as a column head: the name stands below, beside its file number.
    if (/\s{3}exact\s+name/i.test(line)) continue;
    const name = besideLabel(lines[at - 1] ?? '', line, match) ?? above(lines, at);
    if (name !== null) return name;
  }
  return null;
}

/** Where the words "exact name" are missing or head a table: the company beside or below the file number. */
function byFileNumber(lines: readonly string[]): string | null {
  const row = lines.slice(0, 60).map((line) => /^\d{1,3}-\d{3,6}\s{3}(.{3,80}?)(?:\s{3}|$)/.exec(line)?.[1]).find((name) => name !== undefined && /[A-Za-z]{3}/.test(name));
  if (row !== undefined) return row.trim();
  const form = Math.max(0, lines.findIndex((line) => /\bform\s+\d{0,2}[A-Z]?-/i.test(line)));
  return lines.slice(form, form + 25).find((line) => line.length < 80 && COMPANY.test(line) && !/securities and exchange|exchange act|pursuant|report/i.test(line)) ?? null;
}

/** `lines`: trimmed, none empty. Null where the cover names nobody. */
export function registrantOnCover(lines: readonly string[]): string | null {
  return byLabel(lines, LABEL) ?? byLabel(lines, SECOND_LABEL) ?? byFileNumber(lines);
}
