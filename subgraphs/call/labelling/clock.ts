import { addDays, daysBetween } from '#shared/councils/calendarDays.js';

/**
 * The delay that an agglomeration promises for its answer. It runs from the day a proposal is found admissible to the day of
 * the answer, and stands still while a missing piece is awaited from the communes.
 */
export interface Clock {
  readonly startedOn: string;
  /** Days promised on that day, for this file. */
  readonly promisedDays: number;
  /** Days of the suspensions that are over. */
  readonly pausedDays: number;
  /** First day of the suspension under way; null while it runs. */
  readonly pausedSince: string | null;
  /** Day of the answer; null before. */
  readonly endedOn: string | null;
}

/** Where a clock stands on a day. */
export interface ClockReading {
  /** The last day of the promise; moved by each day of suspension. */
  readonly promisedBy: string;
  readonly suspendedSince: string | null;
  readonly daysUsed: number;
  /** Negative once the promise is broken. */
  readonly daysLeft: number;
  readonly asOf: string;
}

export function startClock(on: string, promisedDays: number): Clock {
  return { startedOn: on, promisedDays, pausedDays: 0, pausedSince: null, endedOn: null };
}

/** Suspends it from that day; one that stands still already, or has ended, stays as it is. */
export function pauseClock(clock: Clock, on: string): Clock {
  return clock.pausedSince !== null || clock.endedOn !== null ? clock : { ...clock, pausedSince: on };
}

/** Lets it run again: the days from the suspension's first to that one, the last not included, are not counted. */
export function resumeClock(clock: Clock, on: string): Clock {
  if (clock.pausedSince === null) return clock;
  const pausedDays = clock.pausedDays + Math.max(0, daysBetween(clock.pausedSince, on));
  return { ...clock, pausedDays, pausedSince: null };
}

/** The answer is given: nothing runs any more. */
export function stopClock(clock: Clock, on: string): Clock {
  return clock.endedOn !== null ? clock : { ...resumeClock(clock, on), endedOn: on };
}

/** What it shows on a day; after the answer, what it showed on the answer's day. */
export function readClock(clock: Clock, today: string): ClockReading {
  const asOf = clock.endedOn ?? today;
  const paused = resumeClock(clock, asOf).pausedDays;
  const daysUsed = Math.max(0, daysBetween(clock.startedOn, asOf) - paused);
  return {
    promisedBy: addDays(clock.startedOn, clock.promisedDays + paused),
    suspendedSince: clock.pausedSince,
    daysUsed,
    daysLeft: clock.promisedDays - daysUsed,
    asOf,
  };
}
