/** Days are "2026-11-23", months "2026-11": text, so that no time zone moves them. */

export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export function lastDay(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** The months from `first` to `last`, both included. */
export function months(first: string, last: string): string[] {
  const list: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) list.push(month);
  return list;
}

/** An instant of that day, at an hour when people work. */
export function at(day: string, hour = 9): string {
  return `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
}
