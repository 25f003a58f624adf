/** Days are "2026-11-23": text, reckoned in UTC, so that no time zone and no change of the hour moves them. */

const oneDay = 86_400_000;
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOfInstant = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The day that many days later; earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  return dayOfInstant(instantOf(day) + days * oneDay);
}

/** How many days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / oneDay);
}

/** The first day of the calendar quarter a day is in. */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The first day of the quarter after that one. */
export function nextQuarter(quarter: string): string {
  // No quarter is shorter than 90 days or longer than 92: the hundredth day after its first is in the next one.
  return quarterOf(addDays(quarter, 100));
}

/** The last Monday to Friday of a quarter; public holidays are not looked at. */
export function lastWeekdayOf(quarter: string): string {
  const last = addDays(nextQuarter(quarter), -1);
  const weekday = new Date(instantOf(last)).getUTCDay();
  return addDays(last, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
}
