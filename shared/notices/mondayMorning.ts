import { dayOf } from '../graphql/today.js';

const hour = 7;
const dayMs = 86_400_000;
const parisClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

export interface Monday {
  /** "2026-11-23". */
  readonly day: string;
  /** 7:00 there and then in Paris. */
  readonly at: Date;
}

/** The last Monday, 7:00 in Paris, that is not after an instant: 6:00 UTC in winter, 5:00 in summer. */
export function lastMondayMorning(now: Date): Monday {
  const today = Date.parse(dayOf(now));
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const monday = mondayOf(today - sinceMonday * dayMs);
  return monday.at <= now ? monday : mondayOf(today - (sinceMonday + 7) * dayMs);
}

function mondayOf(midnightUtc: number): Monday {
  const guess = midnightUtc + hour * 3_600_000;
  // Clocks change on Sundays at night: on a Monday morning Paris keeps one distance to UTC.
  return { day: new Date(midnightUtc).toISOString().slice(0, 10), at: new Date(guess - aheadOfUtc(guess)) };
}

/** Milliseconds that the clocks of Paris are ahead of UTC at an instant. */
function aheadOfUtc(instant: number): number {
  const parts = Object.fromEntries(parisClock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hours, minute, second) - instant;
}
