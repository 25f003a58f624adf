import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { inEffect } from '../territory/store.js';
import type { CommuneCoverage, CommuneSupportMonth } from './CommuneCoverage.js';

/** Half-days of each agglomeration's supports that count, by commune and month, where there are any. */
export async function supportMonthsOf(
  manager: EntityManager,
  sirens: readonly string[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<CommuneSupportMonth[][]> {
  const rows: (CommuneSupportMonth & { siren: string })[] = await manager.query(
    `select support.siren, concerned.commune as insee, mine.month, count(*)::int as supports,
      count(*) filter (where cardinality(support.communes) > 1)::int as joint,
      sum(mine.planned)::int as planned, sum(mine.done)::int as done
    from support join support_month mine on mine.support_id = support.id
      cross join unnest(support.communes) concerned (commune)
    where support.siren = any($1) and mine.month between $2 and $3 and support.state not in ('OFFERED', 'REFUSED')
      and mine.planned + mine.done > 0
    group by 1, 2, 3 order by 1, 2, 3`,
    [sirens, from, until],
  );
  return listsInOrderOf(sirens, rows, ({ siren }) => siren);
}

export interface CoverageQuestion {
  /** Only communes with fewer inhabitants. */
  readonly under: number | null;
  readonly on: string;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each agglomeration's members with what each received from it, the smallest first. */
export async function coverageOfAgglomerations(
  manager: EntityManager,
  sirens: readonly string[],
  { under, on, ...page }: CoverageQuestion,
): Promise<Page<CommuneCoverage>[]> {
  const small: Condition[] = under === null ? [] : [(place) => `official_commune.population < ${place(under)}`];
  const list = {
    name: 'coverage',
    from: (
      place: (value: unknown) => string,
    ) => `membership join official_commune on official_commune.insee = membership.commune
      cross join (select ${place(on)}::date as day) asked
      left join lateral (select
          count(*) filter (where state = 'ACTIVE' or state in ('CLOSED', 'INTERRUPTED') and done > 0)::int as received,
          count(*) filter (where state = 'OFFERED')::int as offered, coalesce(sum(done), 0)::int as done,
          max(from_day) filter (where state = 'ACTIVE' or done > 0) as latest
        from support cross join lateral (select coalesce(sum(mine.done), 0) as done from support_month mine
          where mine.support_id = support.id and mine.month <= to_char(asked.day, 'YYYY-MM')) work
        where support.siren = membership.siren and support.communes @> array[membership.commune]
          and case support.state when 'OFFERED' then (support.created_at at time zone 'Europe/Paris')::date
            else support.from_day end <= asked.day) given on true`,
    select: `membership.commune as insee, official_commune.population, given.received, given.offered,
      given.done as "doneHalfDays", given.latest as "latestFrom", asked.day as "asOf"`,
    where: [
      (place: (value: unknown) => string) => `(membership.commune, membership.since) in (${inEffect(place(on))})`,
      ...small,
    ],
    sort: [
      { sql: 'coalesce(official_commune.population, 0)', type: 'int' as const },
      { sql: 'membership.commune', type: 'text' as const },
    ],
    question: [under, on],
    parent: 'membership.siren',
  };
  return await fetchPages<CommuneCoverage>(manager, list, sirens, page);
}
