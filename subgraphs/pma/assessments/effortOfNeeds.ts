import type { EntityManager } from 'typeorm';
import { wellFormed } from '../territory/identifiers.js';

export interface NeedEffort {
  /** Half-days of allocations accepted or at work. */
  readonly promised: number;
  /** The same, and what was done of those that ended. */
  readonly halfDays: number;
}

/** What the pole brings to each need, as sums that every reader of the need may know. One statement. */
export async function effortOfNeeds(manager: EntityManager, needs: readonly string[]): Promise<NeedEffort[]> {
  const rows: (NeedEffort & { needId: string })[] = await manager.query(
    'select need_id as "needId", promised, half_days as "halfDays" from effort_of_needs($1::uuid[])',
    [wellFormed(needs)],
  );
  const known = new Map(rows.map((row) => [row.needId, row]));
  return needs.map((id) => known.get(id.toLowerCase()) ?? { promised: 0, halfDays: 0 });
}
