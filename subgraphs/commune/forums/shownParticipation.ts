import { coarseCount, shownSubsets } from '#shared/graphql/suppressedCounts.js';
import type { Attendance } from './attendance.js';
import type { Participation } from './Participation.js';

/** The first day of the twelve months that end on a day: "2026-11-23" gives "2025-11-24". */
export function firstDayOfYearTo(day: string): string {
  const first = new Date(`${day}T12:00:00Z`);
  first.setUTCFullYear(first.getUTCFullYear() - 1);
  first.setUTCDate(first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}

/**
 * Participation as its reader may see it. `newcomersShare = newcomers / distinct`, unknown while nobody is recorded before
 * those twelve months. For others than the commune an exact share would give both its terms, and exact figures read
 * before and after a meeting the few who came: both are coarse.
 */
export function shownParticipation(attendance: Attendance, asOf: string, own: boolean): Participation {
  const { newcomers, recordedBefore } = attendance;
  const [distinct, n] = [attendance.times.length, attendance.meetings.length];
  const share = distinct === 0 || !recordedBefore ? null : newcomers / distinct;
  if (own) return { distinct, newcomersShare: share, n, asOf, suppressed: false };
  const shown = shownSubsets(distinct, { newcomers });
  const hidden = shown.total === null || shown.subsets.newcomers === null;
  return {
    distinct: coarseCount(distinct),
    newcomersShare: share === null || hidden ? null : Math.round(share * 20) / 20,
    n,
    asOf,
    suppressed: shown.total === null || (share !== null && hidden),
  };
}
