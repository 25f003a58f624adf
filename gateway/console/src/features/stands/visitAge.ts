import { monthsBefore } from '../../kit/monthsBefore.js';
import type { VisitedDistrict } from './standsAnswer.js';

/** How long ago the last stand was, in the bands of the tiles. */
export type VisitAge = 'never' | 'year' | 'half' | 'recent';
export const visitAges: readonly VisitAge[] = ['never', 'year', 'half', 'recent'];

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
