type Variables = Readonly<Record<string, unknown>>;

/** The day for which the operations' examples are written. */
const documentedDay = '2026-11-23';

/** Days before it are of the territory's own history, which stays where it is. */
const firstDemonstratedDay = '2025-01-01';

/**
 * An operation's example variables for whoever asks on another day: days, months and quarters are as far from that day as
 * they are from the one they are written for, as the demonstration's own are from the day on which it is made. The first
 * day of a month stays a first day and the last one a last day, so that a period keeps the months that are named beside it.
 */
export function exampleOn(today: string, variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, moved(value, today)]));
}

function moved(value: unknown, today: string): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, today));
  if (typeof value === 'object' && value !== null) return exampleOn(today, value as Variables);
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return movedDay(value, today);
  if (/^\d{4}-\d{2}$/.test(value)) {
    const at = monthNumber(value) + monthNumber(today) - monthNumber(documentedDay);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  }
  if (/^\d{4}-Q[1-4]$/.test(value)) {
    const written = Number(value.slice(0, 4)) * 4 + Number(value.slice(6)) - 1;
    const at = written + quarterNumber(today) - quarterNumber(documentedDay);
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  }
  return value;
}

function movedDay(day: string, today: string): string {
  const moment = Date.parse(day);
  if (day < firstDemonstratedDay || Number.isNaN(moment)) return day;
  const month = monthNumber(day) + monthNumber(today) - monthNumber(documentedDay);
  if (day.endsWith('-01')) return dayOfMonth(month, 1);
  if (day === dayOfMonth(monthNumber(day) + 1, 0)) return dayOfMonth(month + 1, 0);
  return new Date(moment + Date.parse(today) - Date.parse(documentedDay)).toISOString().slice(0, 10);
}

/** Day 0 is the eve of the month. */
function dayOfMonth(month: number, day: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function quarterNumber(day: string): number {
  return Math.floor(monthNumber(day) / 3);
}
