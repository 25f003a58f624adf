import { addDays, nextQuarter, quarterOf } from './calendarDays.js';

/** A calendar quarter, "2026-Q4". Names sort as quarters follow each other. */
export interface Quarter {
  readonly name: string;
  readonly from: string;
  /** Last day, included. */
  readonly until: string;
}

/** The quarter that a day, or a month, is in. */
export function quarterAt(day: string): Quarter {
  const from = quarterOf(day.length === 7 ? `${day}-01` : day);
  return { name: quarterNameAt(from), from, until: addDays(nextQuarter(from), -1) };
}

/** The name of the quarter that a month is in, from its text alone: a pole's months are looked at by the ten thousand. */
export function quarterNameAt(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** The quarter of that name. */
export function quarterNamed(name: string): Quarter {
  const month = (Number(name.slice(6)) - 1) * 3 + 1;
  return quarterAt(`${name.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
}

/** The quarter that follows. */
export function quarterAfter({ until }: Quarter): Quarter {
  return quarterAt(addDays(until, 1));
}
