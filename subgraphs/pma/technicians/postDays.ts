import { isPublicHoliday, isWeekEnd, lastDayOf } from '../territory/workingHalfDays.js';
import type { PostTerms } from './calendarCapacity.js';

/** What the calendar makes of a half-day: the terms of a post and the law tell no more of a single one. */
export type HalfDayState = 'WORKING' | 'PUBLIC_HOLIDAY' | 'WEEK_END' | 'OUTSIDE_POST';

export interface PostHalfDayRow {
  readonly day: string;
  readonly part: 'MORNING' | 'AFTERNOON';
  readonly state: HalfDayState;
}

/**
 * Every half-day of a month, in order. Its working ones are those from which `calendarCapacity` takes the pooled share.
 * Part time, half-days withdrawn, planned and done are known as sums of the month: they are on no day here.
 */
export function halfDaysOf(post: Pick<PostTerms, 'since' | 'until'>, month: string): PostHalfDayRow[] {
  const count = Number(lastDayOf(month).slice(8));
  return Array.from({ length: count }, (_none, index) => `${month}-${String(index + 1).padStart(2, '0')}`).flatMap(
    (day) => {
      const state = stateOf(post, day);
      return [
        { day, part: 'MORNING', state },
        { day, part: 'AFTERNOON', state },
      ] as const;
    },
  );
}

function stateOf({ since, until }: Pick<PostTerms, 'since' | 'until'>, day: string): HalfDayState {
  if (day < since || (until !== null && day > until)) return 'OUTSIDE_POST';
  if (isWeekEnd(day)) return 'WEEK_END';
  return isPublicHoliday(day) ? 'PUBLIC_HOLIDAY' : 'WORKING';
}
