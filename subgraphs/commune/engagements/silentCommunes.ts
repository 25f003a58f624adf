import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import { withPredecessors } from '../communes/heritage.js';
import { communesInAgglomerations } from '../communes/inAgglomerations.js';

export interface SilentRow {
  readonly insee: string;
  readonly lastActOn: string | null;
  readonly days: number | null;
}

/** One page of each agglomeration's members without an act within the days that end on a day: the longest silent first. */
export async function silentPages(
  manager: EntityManager,
  sirens: readonly string[],
  { on, days, ...page }: PageArgs & { readonly on: string; readonly days: number },
): Promise<Page<SilentRow>[]> {
  return await fetchPages<SilentRow>(
    manager,
    {
      name: 'agglomeration.silentCommunes',
      from: (place) => {
        const day = place(on);
        return `(select held.*, act.last_act_on, ${day}::date - act.last_act_on as days
          from (${communesInAgglomerations(day)}) held
          cross join lateral (
            select max(latest.day) as last_act_on from unnest(${withPredecessors('array[held.insee]')}) code
            cross join lateral (select commune_act.day from commune_act
              where commune_act.insee = code and commune_act.day <= ${day}::date
              order by commune_act.day desc limit 1) latest) act) member`;
      },
      select: 'insee, last_act_on as "lastActOn", days',
      where: [(place) => `days is null or days >= ${place(days)}::int`],
      sort: [
        { sql: `coalesce(last_act_on, '0001-01-01')`, type: 'date' },
        { sql: 'name collate "fr-x-icu"', type: 'text' },
        { sql: 'insee', type: 'text' },
      ],
      question: [on, days],
      parent: 'siren',
    },
    sirens,
    checkPage(page),
  );
}
