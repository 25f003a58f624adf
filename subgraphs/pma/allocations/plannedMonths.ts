import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';

/** Half-days that an allocation still under way plans in a month. */
export interface PlannedMonth {
  readonly allocationId: string;
  readonly month: string;
  readonly planned: number;
}

/** What each pole's allocations asked for, proposed, accepted or active plan from a month on. */
export async function plannedMonthsOf(
  manager: EntityManager,
  poles: readonly string[],
  { from }: { readonly from: string },
): Promise<PlannedMonth[][]> {
  const rows: (PlannedMonth & { pole: string })[] = await manager.query(
    `select pole, allocation_id as "allocationId", month, planned from allocation_month
    where pole = any($1) and month >= $2 and planned > 0 and state in ('REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE')
    order by allocation_id, month`,
    [poles, from],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
