import type { EntityManager } from 'typeorm';
import { todayInSql } from '#shared/graphql/today.js';
import { inOrder } from '../territory/identifiers.js';
import { lastConsent } from './checks.js';
import type { Shortage, Standing } from './lifecycle.js';

/** What each allocation's next move rests on; null for one that does not exist for this reader. */
export async function standingsOf(
  manager: EntityManager,
  allocations: readonly string[],
): Promise<(Standing | null)[]> {
  const rows: (Standing & { id: string })[] = await manager.query(
    `select a.id, a.state, a.employer_agreed_on is not null
        and coalesce(a.employer_agreement_until >= ${todayInSql}, true) as "employerAgreed", ${lastConsent} as consent,
      case when a.state = 'ACCEPTED' then chain_break(a.id, a.from_day, a.until_day) end as "chainBrokenFrom",
      case when a.state = 'PROPOSED' then (
        select jsonb_build_object('month', mine.month, 'free', greatest(given.capacity - given.committed, 0))
        from allocation_month mine left join technician_month post
            on post.technician_id = mine.technician_id and post.month = mine.month
          cross join lateral (select coalesce(post.committed, 0) as committed,
            coalesce(post.capacity, calendar_capacity(mine.technician_id, mine.month)) as capacity) given
        where mine.allocation_id = a.id and mine.planned > 0 and given.committed + mine.planned > given.capacity
          and not is_overridden(a.id, mine.month)
        order by mine.month limit 1) end as shortage
    from allocation a where a.id = any($1::uuid[])`,
    [allocations],
  );
  return inOrder(allocations, rows);
}

/** What the database said when it refused to go beyond a month's capacity; null when it refused something else. */
export function shortageOf(error: unknown): Shortage | null {
  const cause = databaseError(error);
  if (cause?.constraint !== 'technician_month_capacity') return null;
  const { month, free } = JSON.parse(cause.detail ?? '{}') as Partial<Shortage>;
  return month === undefined || free === undefined ? null : { month, free };
}

function databaseError(error: unknown): { code?: string; constraint?: string; detail?: string } | undefined {
  return error instanceof Error && 'driverError' in error ? (error.driverError as object) : undefined;
}
