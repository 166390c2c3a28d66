/**
 * The days on which federal offices in Washington are closed, by rule, from 1994 on.
 *
 * Sources: 5 U.S.C. 6103(a) names the holidays (Juneteenth was added by Pub. L. 117-17 of June 17, 2021 and was kept
 * that same year, on Friday June 18); 5 U.S.C. 6103(b) and Executive Order 11582 move a holiday that falls on Saturday
 * to the Friday before and one that falls on Sunday to the Monday after. Inauguration Day (5 U.S.C. 6103(c)) is left out:
 * it is kept by employees in the Washington area only, and EDGAR takes filings on it.
 */
import type { IsoDate } from '../../db/model.ts';
import { addDays, isoDate, weekday } from './calendar-days.ts';

export interface Closing {
  readonly date: IsoDate;
  readonly why: string;
}

/** Days on which an executive order or a presidential proclamation closed the executive departments besides the holidays. */
export const ONE_OFF_CLOSINGS: readonly Closing[] = [
  { date: '1994-04-27', why: 'National day of mourning for Richard Nixon (Executive Order 12910)' },
  { date: '1997-12-26', why: 'Day after Christmas 1997 (Executive Order 13068)' },
  { date: '2001-12-24', why: 'Christmas Eve 2001 (Executive Order 13238)' },
  { date: '2003-12-26', why: 'Day after Christmas 2003 (Executive Order 13320)' },
  { date: '2004-06-11', why: 'National day of mourning for Ronald Reagan (Executive Order 13343)' },
  { date: '2007-01-02', why: 'National day of mourning for Gerald Ford (Executive Order 13421)' },
  { date: '2007-12-24', why: 'Christmas Eve 2007 (Executive Order 13453)' },
  { date: '2008-12-26', why: 'Day after Christmas 2008 (Executive Order 13482)' },
  { date: '2012-12-24', why: 'Christmas Eve 2012 (Executive Order 13635)' },
  { date: '2014-12-26', why: 'Day after Christmas 2014 (Executive Order 13682)' },
  { date: '2018-12-05', why: 'National day of mourning for George H. W. Bush (Executive Order 13852)' },
  { date: '2018-12-24', why: 'Christmas Eve 2018 (Executive Order 13854)' },
  { date: '2019-12-24', why: 'Christmas Eve 2019 (Executive Order 13900)' },
  { date: '2020-12-24', why: 'Christmas Eve 2020 (Executive Order 13965)' },
  { date: '2024-12-24', why: 'Christmas Eve 2024 (Executive Order 14129)' },
  { date: '2025-01-09', why: 'National day of mourning for Jimmy Carter (Executive Order 14133)' },
  { date: '2025-12-24', why: 'Christmas Eve 2025 (executive order of December 18, 2025)' },
  { date: '2025-12-26', why: 'Day after Christmas 2025 (executive order of December 18, 2025)' },
];

/** The `nth` given weekday (0 is Sunday) of a month (1..12); `nth` -1 is the last one. */
function nthWeekday(year: number, month: number, day: number, nth: number): IsoDate {
  if (nth > 0) {
    const first = isoDate(year, month, 1);
    return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
  }
  const last = addDays(month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1), -1);
  return addDays(last, -((weekday(last) - day + 7) % 7));
}

function observed(date: IsoDate, why: string): Closing {
  const day = weekday(date);
  if (day === 6) return { date: addDays(date, -1), why: `${why} (observed)` };
  if (day === 0) return { date: addDays(date, 1), why: `${why} (observed)` };
  return { date, why };
}

const known = new Map<number, readonly Closing[]>();

/** Holidays that are *kept* in `year`, in date order; New Year's Day of the next year can be kept on December 31. */
export function federalHolidays(year: number): readonly Closing[] {
  let holidays = known.get(year);
  if (holidays === undefined) known.set(year, (holidays = holidaysOf(year)));
  return holidays;
}

function holidaysOf(year: number): readonly Closing[] {
  const next = observed(isoDate(year + 1, 1, 1), "New Year's Day");
  return [
    observed(isoDate(year, 1, 1), "New Year's Day"),
    { date: nthWeekday(year, 1, 1, 3), why: 'Birthday of Martin Luther King, Jr.' },
    { date: nthWeekday(year, 2, 1, 3), why: "Washington's Birthday" },
    { date: nthWeekday(year, 5, 1, -1), why: 'Memorial Day' },
    ...(year >= 2021 ? [observed(isoDate(year, 6, 19), 'Juneteenth National Independence Day')] : []),
    observed(isoDate(year, 7, 4), 'Independence Day'),
    { date: nthWeekday(year, 9, 1, 1), why: 'Labor Day' },
    { date: nthWeekday(year, 10, 1, 2), why: 'Columbus Day' },
    observed(isoDate(year, 11, 11), 'Veterans Day'),
    { date: nthWeekday(year, 11, 4, 4), why: 'Thanksgiving Day' },
    observed(isoDate(year, 12, 25), 'Christmas Day'),
    next,
  ]
    .filter((closing) => closing.date.startsWith(`${year}-`))
    .sort((a, b) => a.date.localeCompare(b.date));
}
