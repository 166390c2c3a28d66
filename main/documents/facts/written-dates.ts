/** Dates as covers and letters write them: "March 31, 2009", "31 March 2009", "Sept. 30, 2009", "12/31/99". */
import type { IsoDate } from '../../../db/model.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;

/** Source of a regular expression without groups; `iso` reads what it found. */
export const DATE = String.raw`(?:${MONTH}\s*\d{1,2}(?:st|nd|rd|th)?\s*[,.]?\s*(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+(?:19|20)\d\d|\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-\d\d-\d\d)(?!\d)`;

function monthIn(text: string): number {
  const name = /[a-z]{3}/i.exec(text.replace(/\d(?:st|nd|rd|th)/gi, '').replace(/\bof\b/gi, ''))?.[0].toLowerCase() ?? '';
  return MONTHS.indexOf(name) + 1;
}

/** A date as `DATE` matches it, in ISO form; null where the calendar has no such day. US order where it is all numbers. */
export function iso(written: string | undefined): IsoDate | null {
  if (written === undefined) return null;
  const numbers = [...written.matchAll(/\d+/g)].map((match) => match[0]);
  const month = monthIn(written);
  const [first = '', second = '', third = ''] = numbers;
  const yearFirst = month === 0 && first.length === 4;
  const [year, monthNumber, day] = month > 0 ? [second, month, Number(first)] : yearFirst ? [first, Number(second), Number(third)] : [third, Number(first), Number(second)];
  const fullYear = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, day));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** The first date in a text, or null. */
export function firstDate(text: string): IsoDate | null {
  return iso(new RegExp(DATE, 'i').exec(text)?.[0]);
}
