import { describe, expect, it } from 'vitest';
import { addBusinessDays, businessDaysBetween, earliestPublication } from './business-days.ts';
import { federalHolidays } from './us-federal-holidays.ts';

describe('addBusinessDays', () => {
  it('gives the due date of the HemaCare letter', () => {
    expect(addBusinessDays('2008-09-12', 10)).toEqual({ date: '2008-09-26', skipped: [] });
  });

  it('skips Memorial Day', () => {
    expect(addBusinessDays('2024-05-16', 20)).toEqual({
      date: '2024-06-14',
      skipped: [{ date: '2024-05-27', why: 'Memorial Day' }],
    });
  });

  it('keeps Juneteenth from 2021 only', () => {
    expect(addBusinessDays('2020-06-18', 1).date).toBe('2020-06-19');
    expect(addBusinessDays('2021-06-17', 1)).toEqual({
      date: '2021-06-21',
      skipped: [{ date: '2021-06-18', why: 'Juneteenth National Independence Day (observed)' }],
    });
  });

  it("keeps New Year's Day of a Saturday on December 31 of the year before", () => {
    expect(addBusinessDays('2021-12-30', 1).date).toBe('2022-01-03');
  });

  it('skips one-off closings, the built-in ones and those a person entered', () => {
    expect(addBusinessDays('2018-12-04', 1).date).toBe('2018-12-06');
    expect(addBusinessDays('2018-12-04', 1, []).date).toBe('2018-12-05');
    expect(addBusinessDays('2013-03-05', 1, [{ date: '2013-03-06', why: 'Snow' }])).toEqual({
      date: '2013-03-07',
      skipped: [{ date: '2013-03-06', why: 'Snow' }],
    });
  });

  it('counts from a weekend and refuses what is no count or no date', () => {
    expect(addBusinessDays('2024-06-15', 1).date).toBe('2024-06-17');
    expect(() => addBusinessDays('2024-06-15', -1)).toThrow(RangeError);
    expect(() => addBusinessDays('2024-02-30', 1)).toThrow(RangeError);
    expect(() => addBusinessDays('yesterday', 1)).toThrow(RangeError);
  });
});

describe('businessDaysBetween', () => {
  it('is the inverse of addBusinessDays', () => {
    for (const count of [1, 5, 10, 20, 60]) {
      expect(businessDaysBetween('2023-11-03', addBusinessDays('2023-11-03', count).date)).toBe(count);
    }
    expect(businessDaysBetween('2008-09-26', '2008-09-12')).toBe(-10);
    expect(businessDaysBetween('2008-09-12', '2008-09-12')).toBe(0);
  });
});

describe('earliestPublication', () => {
  it('is 20 business days after completion', () => {
    expect(earliestPublication('2024-05-16').date).toBe('2024-06-14');
  });
});

describe('federalHolidays', () => {
  it('lists the days that were kept in 2021, as the Office of Personnel Management published them', () => {
    expect(federalHolidays(2021).map((closing) => closing.date)).toEqual([
      '2021-01-01', '2021-01-18', '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06',
      '2021-10-11', '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31',
    ]);
  });

  it('has ten holidays in 1994', () => {
    expect(federalHolidays(1994).map((closing) => closing.date)).toEqual([
      '1994-01-17', '1994-02-21', '1994-05-30', '1994-07-04', '1994-09-05', '1994-10-10', '1994-11-11', '1994-11-24', '1994-12-26',
    ]);
  });
});

it.each(['1994-01-01', '2001-12-22', '2008-09-12', '2024-02-29'])('from %s, as many days lie between as were added, weekends and holidays or not', (from) => {
  for (const count of [0, 1, 2, 3, 4, 5, 6, 10, 64, 261, 262, 1_000, 4_400]) {
    const { date } = addBusinessDays(from, count);
    expect(businessDaysBetween(from, date), date).toBe(count);
    expect(businessDaysBetween(date, from), date).toBe(count === 0 ? 0 : -count);
  }
});
