import { dayOf } from '#shared/graphql/today.js';

/** What time it is for this scale; a test sets another `now`. */
export const clock = {
  now: (): Date => new Date(),
  /** The day in France, "2026-11-23". */
  today(): string {
    return dayOf(clock.now());
  },
};
