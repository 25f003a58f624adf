import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';

/** Half-days that an allocation did in a month, with what their chain of agreements is looked for by. */
export interface DoneMonth {
  readonly pole: string;
  readonly allocationId: string;
  readonly technicianId: string;
  readonly employer: string;
  readonly pilot: string;
  readonly month: string;
  readonly halfDays: number;
  /** First and last day of the allocation in that month. */
  readonly from: string;
  readonly until: string;
}

/** All that was done at each pole in some months, by month and allocation, as far as the reader may see it. */
export async function doneHalfDaysOf(
  manager: EntityManager,
  poles: readonly string[],
  { from, until }: { readonly from: string | null; readonly until: string },
): Promise<DoneMonth[][]> {
  const rows: DoneMonth[] = await manager.query(
    `select mine.pole, mine.allocation_id as "allocationId", mine.technician_id as "technicianId", post.employer,
      team.pilot, mine.month, mine.done as "halfDays",
      greatest(a.from_day, (mine.month || '-01')::date) as "from",
      least(coalesce(a.ended_on, a.until_day), ((mine.month || '-01')::date + interval '1 month')::date - 1) as "until"
    from allocation_month mine
      join allocation a on a.id = mine.allocation_id
      join technician post on post.id = mine.technician_id
      join resource_team team on team.id = a.team_id
    where mine.pole = any($1) and mine.done > 0 and mine.month <= $3 and ($2::text is null or mine.month >= $2)
    order by mine.month, mine.allocation_id`,
    [poles, from, until],
  );
  return listsInOrderOf(poles, rows, ({ pole }) => pole);
}
