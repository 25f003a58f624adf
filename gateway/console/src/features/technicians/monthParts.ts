import type { PostMonth } from './technician.js';

export type HalfDayState = 'WORKING' | 'PUBLIC_HOLIDAY' | 'WEEK_END' | 'OUTSIDE_POST';

export interface PostHalfDay {
  readonly day: string;
  readonly part: 'MORNING' | 'AFTERNOON';
  readonly state: HalfDayState;
}

/** A month's sums, and the terms that the calendar's share is counted from. */
export interface MonthSums extends PostMonth {
  readonly workingTime: number;
  readonly pooledShare: number;
  readonly done: number;
}

export const partKinds = ['partTime', 'notPooled', 'withdrawn', 'done', 'planned', 'free', 'over', 'beyond'] as const;
export type PartKind = (typeof partKinds)[number];

interface Terms {
  readonly working: number;
  readonly workingTime: number;
  readonly month: MonthSums;
}

/**
 * How many of a month's half-days are what, of which no day is known. Where nothing was told in the place of the
 * calendar, all but those too many and those done beyond what was committed add up to its working half-days; where something was, to that and no more.
 * Null where the reader may not know how the capacity comes about.
 */
export function partsOf({ working, workingTime, month }: Terms): Readonly<Record<PartKind, number>> | null {
  const { calendarCapacity, toldCapacity, withdrawn, capacity, committed, done, over } = month;
  if (calendarCapacity === null || withdrawn === null) return null;
  const worked = Math.floor((working * workingTime) / 100);
  const byCalendar = toldCapacity === null;
  const within = Math.min(committed, capacity);
  return {
    partTime: byCalendar ? working - worked : 0,
    notPooled: byCalendar ? worked - calendarCapacity : 0,
    withdrawn: Math.min(withdrawn, toldCapacity ?? calendarCapacity),
    done: Math.min(done, within),
    planned: within - Math.min(done, within),
    free: capacity - within,
    over,
    beyond: Math.max(0, done - committed),
  };
}

/** The days of a month as weeks from Monday to Sunday; null before the first day and after the last. */
export function weeksOf(halfDays: readonly PostHalfDay[]): (readonly PostHalfDay[] | null)[][] {
  const days = [...new Set(halfDays.map(({ day }) => day))].map((day) => halfDays.filter((one) => one.day === day));
  const first = days[0]?.[0];
  if (first === undefined) return [];
  const before = (new Date(`${first.day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const places = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Math.ceil(places.length / 7);
  return Array.from({ length: weeks }, (_none, week) =>
    Array.from({ length: 7 }, (_day, at) => places[week * 7 + at] ?? null),
  );
}
