/** Where a letter's head (letterhead, date, address, Re: block, salutation) ends, and what it says. */
import type { LetterLine } from '../documents/model.ts';
import type { IsoDate } from '../../db/model.ts';
import { findPrintedDate, isDateLine, PRINTED_DATE } from './printed-dates.ts';
import { type ReBlock, readReBlock } from './re-block.ts';

export interface LetterHead extends ReBlock {
  /** Index of the first line after the salutation. */
  readonly bodyStart: number;
  /** Index of the line "Re: ..."; null where there is none. */
  readonly reStart: number | null;
  readonly letterDate: IsoDate | null;
}

const SALUTATION = /^(?:Dear\b|(?:Ladies|Gentlemen|Gentlewomen|Sirs?|Madam)\b[^.]{0,40}[:,]?$|To\s+Whom\b|To\s+(?:the\s+|our\s+|all\s+)?(?:addressees?|members?|staff|commission|division|shareholders)\b[^.]{0,70}[:,]$)/i;
const OPENING = /^(?:We\s+(?:have|are|refer|did|will)\b|This\s+letter\b|On\s+behalf\s+of\b|In\s+response\s+to\b|The\s+staff\b|Set\s+forth\b)/i;
const RE_LABEL = /^(?:In\s+)?Re\.?\s*(?::|\b(?=\s+[A-Z]))/i;

const COMPANY = /\b(?:Inc|Incorporated|Corp|Corporation|Company|Co|LLC|Ltd|Limited|L\.?P|plc|N\.?V|S\.?A|AG|Trust|Bancorp|Holdings|Group)\b\.?,?$/i;

/** A salutation can wrap ("Dear Mr. Smith and / Ms. Jones:"). */
function afterSalutation(lines: readonly LetterLine[], index: number): number {
  const text = lines[index]?.text ?? '';
  const next = lines[index + 1];
  if (!/[:,]$/.test(text) && next && !next.gapBefore && next.text.length < 60 && /[:,]$/.test(next.text)) return index + 2;
  return index + 1;
}

function letterDate(head: readonly LetterLine[], reStart: number, all: readonly LetterLine[]): IsoDate | null {
  for (const line of head.slice(0, reStart < 0 ? head.length : reStart)) {
    if (/received|filed|submitted/i.test(line.text)) continue;
    const found = findPrintedDate(line.text);
    if (found) return found.date;
  }
  const below = reStart < 0 ? undefined : head.slice(reStart).find((line) => isDateLine(line.text));
  if (below) return findPrintedDate(below.text)?.date ?? null;
  // Without a date line the running header of page 2 still carries the letter's date.
  const header = new RegExp(`(${PRINTED_DATE})\\s+Page\\s+\\d`, 'i').exec(all.slice(head.length).map((line) => line.text).join(' '));
  return header?.[1] === undefined ? null : (findPrintedDate(header[1])?.date ?? null);
}

/** Without a Re: block the address or the letterhead still names the company. */
function companyIn(head: readonly LetterLine[]): string | null {
  const line = head.find(({ text }) => COMPANY.test(text) && text.length < 80 && !/Commission|Division\s+of|Suite|LLP\b|EDGAR|\bOffice\b/i.test(text));
  return line?.text.trim() ?? null;
}

export function readLetterHead(lines: readonly LetterLine[]): LetterHead {
  const salutation = lines.findIndex((line) => SALUTATION.test(line.text));
  const reStart = lines.findIndex((line, index) => RE_LABEL.test(line.text) && (salutation < 0 || index < salutation));
  const opening = lines.findIndex((line, index) => index > reStart && OPENING.test(line.text));
  const bodyStart = salutation >= 0 ? afterSalutation(lines, salutation) : Math.max(opening, 0);
  const reEnd = salutation >= 0 ? salutation : bodyStart;
  const block = readReBlock(reStart >= 0 ? lines.slice(reStart, reEnd).map((line) => line.text) : []);
  const registrant = block.registrant ?? companyIn(lines.slice(0, Math.max(0, bodyStart - 1)));
  return { ...block, registrant, bodyStart, reStart: reStart >= 0 ? reStart : null, letterDate: letterDate(lines.slice(0, bodyStart), reStart, lines) };
}
