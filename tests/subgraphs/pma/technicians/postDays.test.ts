import { calendarCapacity } from '#pma/technicians/calendarCapacity.js';
import { halfDaysOf } from '#pma/technicians/postDays.js';
import { describe, expect, it } from '#tests/support/suite.js';

const always = { since: '2020-01-01', until: null };

const statesOn = (month: string, day: string, post = always as { since: string; until: string | null }) =>
  halfDaysOf(post, month)
    .filter((one) => one.day === day)
    .map(({ part, state }) => `${part} ${state}`);

describe('the half-days of a post’s month', () => {
  it.each([
    ['a public holiday on a weekday', '2026-11-11', 'PUBLIC_HOLIDAY'],
    ['a public holiday on a Sunday, which is one first', '2026-11-01', 'WEEK_END'],
    ['a Saturday', '2026-11-07', 'WEEK_END'],
    ['Easter Monday', '2027-03-29', 'PUBLIC_HOLIDAY'],
    ['29 February', '2028-02-29', 'WORKING'],
    ['the Sunday on which clocks go forward', '2027-03-28', 'WEEK_END'],
    ['the Monday after clocks go back', '2026-10-26', 'WORKING'],
  ])('tell %s', (_what, day, state) => {
    expect(statesOn(day.slice(0, 7), day)).toEqual([`MORNING ${state}`, `AFTERNOON ${state}`]);
  });

  it.each([
    ['2028-02', 29],
    ['2027-02', 28],
    ['2027-03', 31],
    ['2026-10', 31],
  ])('are two a day in %s, each day once', (month, days) => {
    const found = halfDaysOf(always, month);
    expect(found).toHaveLength(2 * days);
    expect(new Set(found.map(({ day, part }) => `${day} ${part}`)).size).toBe(2 * days);
    expect(found.at(-1)?.day).toBe(`${month}-${days}`);
  });

  it('are the post’s from its first day to its last one, both included', () => {
    const post = { since: '2026-11-05', until: '2026-11-24' };
    const outside = halfDaysOf(post, '2026-11').filter(({ state }) => state === 'OUTSIDE_POST');
    expect(outside).toHaveLength(2 * (4 + 6));
    expect(statesOn('2026-11', '2026-11-05', post)).toEqual(['MORNING WORKING', 'AFTERNOON WORKING']);
    expect(statesOn('2026-11', '2026-11-24', post)).toEqual(['MORNING WORKING', 'AFTERNOON WORKING']);
  });

  it('work as often as the calendar’s capacity counts, of which part time and the pooled share are taken', () => {
    const months = Array.from({ length: 36 }, (_none, at) =>
      new Date(Date.UTC(2026, at, 15)).toISOString().slice(0, 7),
    );
    for (const dates of [always, { since: '2026-04-17', until: '2028-10-30' }]) {
      for (const month of months) {
        const working = halfDaysOf(dates, month).filter(({ state }) => state === 'WORKING').length;
        expect(working).toBe(calendarCapacity({ ...dates, workingTime: 100, pooledShare: 100 }, month));
        expect(Math.floor((working * 80 * 60) / 10_000)).toBe(
          calendarCapacity({ ...dates, workingTime: 80, pooledShare: 60 }, month),
        );
      }
    }
  });
});
