import type { VisitedDistrict } from './standsAnswer.js';

/** How long ago the last stand was, in the bands of the tiles. */
export type VisitAge = 'never' | 'year' | 'half' | 'recent';
export const visitAges: readonly VisitAge[] = ['never', 'year', 'half', 'recent'];

/** The same day some months before; a day that the month has not becomes its last. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

/** @param today a calendar day; the twelve months are those of the risk that some districts are left aside */
export function visitAge(lastStandOn: string | null, today: string): VisitAge {
  if (lastStandOn === null) return 'never';
  if (lastStandOn < monthsBefore(today, 12)) return 'year';
  return lastStandOn < monthsBefore(today, 6) ? 'half' : 'recent';
}

/** Those never visited first, then the longest unvisited; by name among equals. */
export const longestUnvisited =
  (compare: (a: string, b: string) => number) =>
  (a: VisitedDistrict, b: VisitedDistrict): number =>
    (a.lastStandOn ?? '').localeCompare(b.lastStandOn ?? '') || compare(a.name ?? '', b.name ?? '');
