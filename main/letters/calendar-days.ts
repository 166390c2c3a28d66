/** Plain calendar days as `YYYY-MM-DD`, without any time zone: a letter's date is a day, not an instant. */
import type { IsoDate } from '../../db/model.ts';

const DAY = 86_400_000;

/** `month` is 1..12. Throws a RangeError for a day that the month does not have. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) {
    throw new RangeError(`There is no day ${year}-${month}-${day}.`);
  }
  return instant.toISOString().slice(0, 10);
}

function instantOf(date: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`"${date}" is not a date of the form YYYY-MM-DD.`);
  return Date.parse(`${isoDate(Number(match[1]), Number(match[2]), Number(match[3]))}T00:00:00Z`);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(instantOf(date) + days * DAY).toISOString().slice(0, 10);
}

/** Monday to Friday, after `from` up to and including `to`, which does not lie before it. */
export function weekdaysBetween(from: IsoDate, to: IsoDate): number {
  return weekdaysUpTo(instantOf(to) / DAY) - weekdaysUpTo(instantOf(from) / DAY);
}

/** Counted from a Monday before all days of the calendar; `day` counts from January 1, 1970, a Thursday. */
function weekdaysUpTo(day: number): number {
  const sinceMonday = day + 3 + 7 * 200_000;
  return Math.floor(sinceMonday / 7) * 5 + Math.min((sinceMonday % 7) + 1, 5);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(instantOf(date)).getUTCDay();
}
