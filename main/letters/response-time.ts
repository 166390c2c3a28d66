/** How long a staff letter gives for the answer, and the day that makes. */
import type { IsoDate } from '../../db/model.ts';
import { addBusinessDays, type Closing } from './business-days.ts';
import { addDays } from './calendar-days.ts';
import { numberOf } from './number-words.ts';
import { findPrintedDate, MONTH_AND_DAY, PRINTED_DATE } from './printed-dates.ts';

const COUNT = '(?:[\\w-]+(?:\\s*\\((?:\\d+|\\w+)\\))?|\\(\\d+\\))';
const WITHIN = new RegExp(`\\bwithin\\s+(?:the\\s+next\\s+)?(${COUNT}(?:\\s+|-)(?:(?:business|calendar|working)\\s+)?(?:days?|weeks?))\\b`, 'i');
/** "Please respond to our comments via EDGAR in five business days". */
const RESPOND_IN = new RegExp(`\\b(?:respond|reply)\\b[^.]{0,80}?\\bin\\s+(?:the\\s+next\\s+)?(${COUNT}\\s+(?:business|calendar|working)\\s+days?)\\b`, 'i');
/** "Please respond by March 1, 2010": a day instead of a number of days. */
const BY_DATE = new RegExp(
  '\\b(?:respon[ds]e?|reply|amend\\w*|advise)\\b[^.]{0,90}?\\b((?:by|no\\s+later\\s+than|on\\s+or\\s+before)\\s+(?:the\\s+close\\s+of\\s+business\\s+on\\s+)?(?:\\w+day,\\s+)?' +
    `(?:${PRINTED_DATE}|${MONTH_AND_DAY}(?!\\d)))`,
  'i',
);

/** The time as the letter prints it ("ten business days", "by March 1, 2010"), or null. `text` is what stands outside the comments. */
export function respondWithinOf(text: string): string | null {
  return WITHIN.exec(text)?.[1] ?? RESPOND_IN.exec(text)?.[1] ?? BY_DATE.exec(text)?.[1] ?? null;
}

/** A day without its year is the next one after the letter. */
function nextSuchDay(within: string, letterDate: IsoDate): IsoDate | null {
  const printed = new RegExp(MONTH_AND_DAY, 'i').exec(within)?.[0];
  if (printed === undefined) return null;
  const year = Number(letterDate.slice(0, 4));
  const days = [year, year + 1].map((one) => findPrintedDate(`${printed}, ${one}`)?.date ?? null);
  return days.find((day) => day !== null && day >= letterDate) ?? null;
}

/** The day on which `within` (see `respondWithinOf`) ends, or null where it cannot be told. */
export function dueDateOf(letterDate: IsoDate | null, within: string | null, closings?: readonly Closing[]): IsoDate | null {
  if (within === null) return null;
  const day = findPrintedDate(within);
  if (day) return day.date;
  if (letterDate === null) return null;
  if (/^(?:by|no\s+later|on\s+or)\b/i.test(within)) return nextSuchDay(within, letterDate);
  const word = /^\(?([a-z]+(?:-(?!business|calendar|working|day|week)[a-z]+)?|\d+)/i.exec(within)?.[1] ?? '';
  const count = numberOf(/\((\d+)\)/.exec(within)?.[1] ?? word);
  if (count === null || count <= 0 || count > 400) return null;
  if (/week/i.test(within)) return addDays(letterDate, count * 7);
  return /business|working/i.test(within) ? addBusinessDays(letterDate, count, closings).date : addDays(letterDate, count);
}
