import { addDays } from '#shared/councils/calendarDays.js';
import { dayOf } from '#shared/graphql/today.js';

/** Today where the territory lives: the day of the tests' demonstration. */
export const today = (): string => dayOf(new Date());

/** The day that many days from today, before it where the number is negative. */
export const daysFrom = (days: number): string => addDays(today(), days);

/** The month that many months from the current one, "2026-11". */
export function monthFrom(months: number): string {
  const [year, month] = today().split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The first and the last day of the month that many months from the current one. */
export const firstDayOf = (months: number): string => `${monthFrom(months)}-01`;
export const lastDayOf = (months: number): string => addDays(firstDayOf(months + 1), -1);

/** The quarter in which is the month that many months from the current one, "2026-Q4". */
export function quarterIn(months: number): string {
  const month = monthFrom(months);
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The quarter that many quarters from the current one. */
export const quarterFrom = (quarters: number): string => quarterIn(3 * quarters);

/** As the console writes a day or a month in French: "20 novembre 2026", "1er décembre 2026", "novembre 2026". */
export function inFrench(day: string): string {
  const form = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const date = new Date(`${day.padEnd(10, '-01')}T00:00:00Z`);
  const text = date.toLocaleDateString('fr-FR', day.length === 7 ? form : { ...form, day: 'numeric' });
  return text.replace(/^1 /, '1er ');
}
