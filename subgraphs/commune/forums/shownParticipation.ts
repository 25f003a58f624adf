import { coarseCount, shownSubsets } from '#shared/graphql/suppressedCounts.js';
import type { Participation } from './Participation.js';

/** What is counted from pseudonyms over twelve months, as the commune itself may see it. */
export interface Participants {
  /** Different persons. */
  readonly distinct: number;
  /** Those of them who had never come before. */
  readonly newcomers: number;
  /** Meetings they came to. */
  readonly meetings: number;
}

/** The first day of the twelve months that end on a day: "2026-11-23" gives "2025-11-24". */
export function firstDayOfYearTo(day: string): string {
  const first = new Date(`${day}T12:00:00Z`);
  first.setUTCFullYear(first.getUTCFullYear() - 1);
  first.setUTCDate(first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}

/**
 * Participation as its reader may see it. `newcomersShare = newcomers / distinct`. For others than the commune an exact
 * share would give both its terms, and exact figures read before and after a meeting the few who came: both are coarse.
 */
export function shownParticipation(
  { distinct, newcomers, meetings }: Participants,
  asOf: string,
  own: boolean,
): Participation {
  const share = distinct === 0 ? null : newcomers / distinct;
  if (own) return { distinct, newcomersShare: share, n: meetings, asOf, suppressed: false };
  const shown = shownSubsets(distinct, { newcomers });
  const hidden = shown.total === null || shown.subsets.newcomers === null;
  return {
    distinct: coarseCount(distinct),
    newcomersShare: share === null || hidden ? null : Math.round(share * 20) / 20,
    n: meetings,
    asOf,
    suppressed: shown.suppressed,
  };
}
