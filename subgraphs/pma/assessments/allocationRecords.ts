import type { EntityManager } from 'typeorm';
import { todayInSql } from '#shared/graphql/today.js';
import { inOrder } from '../territory/identifiers.js';

/** What the pole's own rows say of an allocation beside itself. */
export interface AllocationRecord {
  readonly id: string;
  readonly pole: string;
  readonly planned: number;
  readonly done: number;
  /** The last month in which half-days were done; null for none. */
  readonly lastWorked: string | null;
  /** The pilot's word as it was received, as it holds today; null for none. */
  readonly word: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | null;
  /** The day its last word came; null where none did. */
  readonly wordOn: string | null;
  /** Agreements led to the pilot on every day of work begun. */
  readonly chained: boolean;
  /** The pilot instructs, by the agreements that lead to it; null where none says. */
  readonly instructed: boolean | null;
  /** The pilot had a post of the pole at work before. */
  readonly repeated: boolean;
}

/** One statement for many allocations. */
export async function allocationRecordsOf(
  manager: EntityManager,
  allocations: readonly string[],
): Promise<(AllocationRecord | null)[]> {
  const rows: AllocationRecord[] = await manager.query(
    `select a.id, a.pole, work.planned, work.done, work.last as "lastWorked", pilots_word(a.team_id) as word,
      (select (max(said.received_at) at time zone 'Europe/Paris')::date from consent_receipt said
        where said.pole = a.pole and said.project_id = team.project_id and said.commune = team.pilot) as "wordOn",
      case a.state when 'ACTIVE' then chain_break(a.id, a.from_day, least(a.until_day, ${todayInSql})) is null
        when 'ENDED' then chain_break(a.id, a.from_day, coalesce(a.ended_on, a.until_day)) is null else true end as chained,
      (select bool_and(link.instructs = link.receiver) from chain_agreements(a.id) link
        where link.receiver = team.pilot and link.starts_on <= a.until_day
          and coalesce(link.ends_on, 'infinity') >= a.from_day) as instructed,
      exists (select from allocation before join resource_team its on its.id = before.team_id
        where its.pilot = team.pilot and before.id <> a.id and before.created_at < a.created_at
          and before.state in ('ACTIVE', 'ENDED')) as repeated
    from allocation a join resource_team team on team.id = a.team_id
      cross join lateral (select coalesce(sum(mine.planned), 0)::int as planned, coalesce(sum(mine.done), 0)::int as done,
        max(mine.month) filter (where mine.done > 0) as last
        from allocation_month mine where mine.allocation_id = a.id) work
    where a.id = any($1::uuid[])`,
    [allocations],
  );
  return inOrder(allocations, rows);
}
