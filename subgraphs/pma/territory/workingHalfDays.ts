import { publicHolidays } from './publicHolidays.js';

const holidays = new Map<string, ReadonlySet<string>>();

/** Half-days on which one works between two days, both included: two a weekday, none on a public holiday. */
export function workingHalfDays(from: string, until: string): number {
  let count = 0;
  const day = new Date(`${from}T12:00:00Z`);
  for (let text = from; text <= until; text = day.toISOString().slice(0, 10)) {
    if (day.getUTCDay() % 6 !== 0 && !isPublicHoliday(text)) count += 2;
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return count;
}

/** Whether an ISO day is a public holiday in France. */
export const isPublicHoliday = (day: string): boolean => holidaysOf(day.slice(0, 4)).has(day);

/** Whether an ISO day is a Saturday or a Sunday; at noon, which no time zone moves to another day. */
export const isWeekEnd = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() % 6 === 0;

/** The last day of a month: "2028-02" → "2028-02-29". */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const day = new Date(Date.UTC(2000, number, 0, 12));
  day.setUTCFullYear(year, number, 0);
  return `${month}-${String(day.getUTCDate()).padStart(2, '0')}`;
}

function holidaysOf(year: string): ReadonlySet<string> {
  const known = holidays.get(year) ?? new Set(publicHolidays(Number(year)));
  holidays.set(year, known);
  return known;
}
