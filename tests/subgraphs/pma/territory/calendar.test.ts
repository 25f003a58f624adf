import { publicHolidays } from '#pma/territory/publicHolidays.js';
import { lastDayOf, workingHalfDays } from '#pma/territory/workingHalfDays.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('the public holidays of a year in France', () => {
  it.each([
    // As published for these years: Easter Monday, Ascension Day, Whit Monday.
    [2017, ['04-17', '05-25', '06-05']],
    [2024, ['04-01', '05-09', '05-20']],
    [2025, ['04-21', '05-29', '06-09']],
    [2026, ['04-06', '05-14', '05-25']],
    [2027, ['03-29', '05-06', '05-17']],
    [2028, ['04-17', '05-25', '06-05']],
    // The latest Easter there is, and one of the earliest.
    [2038, ['04-26', '06-03', '06-14']],
    [2035, ['03-26', '05-03', '05-14']],
  ])('of %i move with Easter', (year, moving) => {
    const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
    expect(publicHolidays(year)).toEqual([...fixed, ...moving].sort().map((day) => `${year}-${day}`));
  });

  it('are one less where Ascension Day is the first of May', () => {
    expect(publicHolidays(2008)).toHaveLength(10);
    expect(publicHolidays(2008).filter((day) => day === '2008-05-01')).toHaveLength(1);
  });

  it('fall with Easter Monday on a Monday, whatever the year', () => {
    const years = Array.from({ length: 400 }, (_none, index) => 1900 + index);
    const weekdays = (year: number) =>
      publicHolidays(year).map((day) => [day.slice(5), new Date(`${day}T12:00:00Z`).getUTCDay()] as const);
    for (const year of years) {
      const moving = weekdays(year).filter(
        ([day]) => day >= '03-23' && day <= '06-14' && !['05-01', '05-08'].includes(day),
      );
      expect(moving.filter(([, weekday]) => weekday === 1).length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('working half-days', () => {
  it.each([
    ['a month with a holiday on a Saturday', '2026-08-01', '2026-08-31', 42],
    ['a month with two holidays in the week', '2027-11-01', '2027-11-30', 40],
    ['May 2026, with four', '2026-05-01', '2026-05-31', 34],
    ['a February of twenty-nine days', '2028-02-01', '2028-02-29', 42],
    ['the year’s end', '2026-12-31', '2027-01-01', 2],
    ['the change to summer time', '2027-03-26', '2027-03-29', 2],
    ['the change to winter time', '2026-10-23', '2026-10-26', 4],
    ['a whole year', '2026-01-01', '2026-12-31', 504],
    ['a weekend', '2026-11-21', '2026-11-22', 0],
    ['a period that ends before it begins', '2026-11-24', '2026-11-23', 0],
  ])('of %s', (_what, from, until, halfDays) => {
    expect(workingHalfDays(from, until)).toBe(halfDays);
  });

  it.each([
    ['2028-02', '2028-02-29'],
    ['2027-02', '2027-02-28'],
    ['2100-02', '2100-02-28'],
    ['2026-12', '2026-12-31'],
    ['0099-04', '0099-04-30'],
  ])('of %s are counted to its last day', (month, last) => {
    expect(lastDayOf(month)).toBe(last);
  });
});
