/** Business days of the Commission: Monday to Friday without federal holidays and one-off closings. */
import type { IsoDate } from '../../db/model.ts';
import { addDays, weekday, weekdaysBetween } from './calendar-days.ts';
import { type Closing, federalHolidays, ONE_OFF_CLOSINGS } from './us-federal-holidays.ts';

export type { Closing } from './us-federal-holidays.ts';

export interface DueDate {
  readonly date: IsoDate;
  /** Weekdays that did not count, in date order; weekends are not listed. */
  readonly skipped: readonly Closing[];
}

/** The staff publishes its letters and the answers no earlier than this many business days after a review's end. */
const PUBLICATION_DELAY = 20;

/** What closes the day, or null for a business day or a weekend. `closings` are the days besides the federal holidays. */
function closingOn(date: IsoDate, closings: readonly Closing[]): string | null {
  return [...closings, ...federalHolidays(yearOf(date))].find((closing) => closing.date === date)?.why ?? null;
}

function isWeekend(date: IsoDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}

/**
 * The `count`th business day after `from` (which itself never counts); `from` itself for 0.
 * @throws RangeError for a negative or broken count, or for a date that is none.
 */
export function addBusinessDays(from: IsoDate, count: number, closings: readonly Closing[] = ONE_OFF_CLOSINGS): DueDate {
  if (!Number.isInteger(count) || count < 0 || count > 10_000) {
    throw new RangeError(`${count} is not a number of business days (a whole number from 0 to 10000).`);
  }
  const skipped: Closing[] = [];
  let date = addDays(from, 0);
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWeekend(date)) continue;
    const why = closingOn(date, closings);
    if (why === null) left -= 1;
    else skipped.push({ date, why });
  }
  return { date, skipped };
}

/** Business days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function businessDaysBetween(from: IsoDate, to: IsoDate, closings: readonly Closing[] = ONE_OFF_CLOSINGS): number {
  if (to < from) return -businessDaysBetween(to, from, closings);
  const closed = new Set<IsoDate>();
  for (let year = yearOf(from); year <= yearOf(to); year++) for (const { date } of federalHolidays(year)) closed.add(date);
  for (const { date } of closings) closed.add(date);
  const off = [...closed].filter((date) => date > from && date <= to && !isWeekend(date));
  return weekdaysBetween(from, to) - off.length;
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The first day on which a review that was completed on `completed` can become public on EDGAR. */
export function earliestPublication(completed: IsoDate, closings: readonly Closing[] = ONE_OFF_CLOSINGS): DueDate {
  return addBusinessDays(completed, PUBLICATION_DELAY, closings);
}
