/** Dates as letters print them. */
import type { IsoDate } from '../../db/model.ts';
import { isoDate } from './calendar-days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

/** Source of a regular expression for "September 12, 2008" (also "Sept. 12 2008"); no groups inside. */
export const PRINTED_DATE = `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s*(?:19|20)\\d\\d`;
/** "March 31", as lists of quarters print all but the last date. */
export const MONTH_AND_DAY = `${MONTH}\\s+\\d{1,2}`;
const DAY_FIRST = `\\d{1,2}\\s+${MONTH}\\s+(?:19|20)\\d\\d`;
/** Source for a date in any order: "September 12, 2008", "12 September 2008", "9/12/2008"; no groups inside. */
export const DATE_IN_ANY_ORDER = `(?:${PRINTED_DATE}|${DAY_FIRST}|\\d{1,2}/\\d{1,2}/(?:19|20)?\\d\\d)`;
const ANY_DATE = new RegExp(`\\b(?:${PRINTED_DATE}|${DAY_FIRST}|\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d)\\b`, 'i');

export interface PrintedDate {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
}

function toIso(printed: string): IsoDate | null {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed);
  const word = /[A-Za-z]{3}/.exec(printed)?.[0].toLowerCase() ?? '';
  const month = slashed ? Number(slashed[1]) : MONTHS.indexOf(word) + 1;
  const day = slashed ? Number(slashed[2]) : Number(/(?<!\d)\d{1,2}(?!\d)/.exec(printed)?.[0]);
  const year = Number(/(?:19|20)\d\d$/.exec(printed)?.[0]);
  try {
    return month > 0 ? isoDate(year, month, day) : null;
  } catch {
    return null;
  }
}

/** The first date printed in `text`, or null. */
export function findPrintedDate(text: string): PrintedDate | null {
  const match = ANY_DATE.exec(text);
  if (!match) return null;
  const date = toIso(match[0]);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

/** True where a line holds a date and nothing else. */
export function isDateLine(text: string): boolean {
  const found = findPrintedDate(text);
  return found !== null && text.slice(0, found.start).trim() === '' && /^[\s.,]*$/.test(text.slice(found.end));
}
