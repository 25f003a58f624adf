import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import type { EngagementState } from '#shared/graphql/EngagementState.js';
import { type Condition, fetchPages, type KeysetList, type Place } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { bandOf, type PopulationBand } from '#shared/graphql/PopulationBand.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { localActs } from '../actions/localActions.js';
import { withPredecessors } from '../communes/heritage.js';
import { communesInAgglomerations } from '../communes/inAgglomerations.js';
import type { EngagementLevel } from './EngagementLevel.js';
import { type StandingArgs, type StandingFilter, StandingSortKey } from './StandingList.js';

/** An initiative and the agglomeration that opened it. */
export interface AskedInitiative {
  readonly id: string;
  readonly siren: string;
}

/** Where a commune stands towards an initiative on a day. */
export interface StandingRow {
  readonly initiativeId: string;
  readonly insee: string;
  readonly level: EngagementLevel;
  readonly state: EngagementState | null;
  readonly since: string | null;
  readonly lastActOn: string | null;
  readonly localActionCount: number;
  readonly populationBand: PopulationBand | null;
  /** The day it was asked for. */
  readonly on: string;
}

/**
 * SQL: one row for each initiative and each member of its agglomeration on the day, from the communes' own words and acts:
 * (initiative_id, insee, name, inhabitants, state, since, actions, last_act_on, level). Those of a commune that another one
 * took over count for the other.
 */
function standings(asked: readonly AskedInitiative[], day: string, place: Place): string {
  const ids = place(asked.map(({ id }) => id));
  const sirens = place(asked.map(({ siren }) => siren));
  const on = place(day);
  return `(with member as materialized (
      select * from (${communesInAgglomerations(on)}) held where siren = any(${sirens}::text[])),
    code as (select member.insee, code from member, unnest(${withPredecessors('array[member.insee]')}) code),
    word as (
      select distinct on (code.insee, step.initiative_id) code.insee, step.initiative_id, step.state, step.since
      from initiative_engagement_step step join code on code.code = step.insee
      where step.initiative_id = any(${ids}::uuid[]) and step.since <= ${on}::date
      order by code.insee, step.initiative_id, step.since desc, step.position desc),
    local as (
      select code.insee, acts.initiative_id, sum(acts.actions)::int as actions, max(acts.last_act_on) as last_act_on
      from (${localActs(ids, on)}) acts join code on code.code = acts.insee
      group by code.insee, acts.initiative_id)
    select asked.initiative_id, member.insee, member.name, member.inhabitants, word.state, word.since,
      coalesce(local.actions, 0) as actions, local.last_act_on, ${on}::date as on_day,
      case when word.state is distinct from 'ENGAGED' then 'NOT' when local.actions > 0 then 'REALLY'
        else 'NOMINALLY' end as level
    from unnest(${ids}::uuid[], ${sirens}::text[]) as asked (initiative_id, siren)
      join member on member.siren = asked.siren
      left join word on word.initiative_id = asked.initiative_id and word.insee = member.insee
      left join local on local.initiative_id = asked.initiative_id and local.insee = member.insee) standing`;
}

const sorts: Readonly<Record<StandingSortKey, KeysetList['sort'][number]>> = {
  [StandingSortKey.NAME]: { sql: 'name collate "fr-x-icu"', type: 'text' },
  [StandingSortKey.POPULATION]: { sql: 'coalesce(inhabitants, -1)', type: 'int' },
  [StandingSortKey.LEVEL]: { sql: `array_position(array['REALLY', 'NOMINALLY', 'NOT'], level)`, type: 'int' },
  [StandingSortKey.LAST_ACT_ON]: { sql: `coalesce(last_act_on, '0001-01-01')`, type: 'date' },
};

/** One page of where the members stand, for each initiative. */
export async function standingPages(
  manager: EntityManager,
  asked: readonly AskedInitiative[],
  { on, filter, sort, ...page }: StandingArgs & { readonly on: string },
): Promise<Page<StandingRow>[]> {
  const by = sort?.by ?? StandingSortKey.NAME;
  const list: KeysetList = {
    name: 'initiative.standings',
    from: (place) => standings(asked, on, place),
    select: `initiative_id as "initiativeId", insee, level, state, since, last_act_on as "lastActOn",
      actions as "localActionCount", ${bandOf('inhabitants')} as "populationBand", on_day as "on"`,
    where: conditions(filter ?? {}),
    sort: [sorts[by], { sql: 'name collate "fr-x-icu"', type: 'text' }, { sql: 'insee', type: 'text' }],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [on, filter, by],
    parent: 'initiative_id::text',
  };
  return await fetchPages<StandingRow>(
    manager,
    list,
    asked.map(({ id }) => id),
    checkPage(page),
  );
}

function conditions({ communes, levels, states, populationBands }: StandingFilter): Condition[] {
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)}::text[])`);
  };
  among('insee', communes);
  among('level', levels);
  among('state', states);
  among(bandOf('inhabitants'), populationBands);
  return found;
}

/** How many members stand at each level, in all (band null) and by size. */
export interface LevelCount {
  readonly band: PopulationBand | null;
  readonly really: number;
  readonly nominally: number;
  readonly not: number;
}

/** The counts of each initiative: first of all its agglomeration's members on the day, then of each band that has some. */
export async function levelCounts(
  manager: EntityManager,
  asked: readonly AskedInitiative[],
  { on }: { readonly on: string },
): Promise<LevelCount[][]> {
  const values: unknown[] = [];
  const from = standings(asked, on, (value) => `$${values.push(value)}`);
  const band = bandOf('inhabitants');
  const rows: (LevelCount & { initiativeId: string; whole: number })[] = await manager.query(
    `select initiative_id as "initiativeId", grouping(${band}) as whole, ${band} as band,
      count(*) filter (where level = 'REALLY')::int as really,
      count(*) filter (where level = 'NOMINALLY')::int as nominally,
      count(*) filter (where level = 'NOT')::int as not
    from ${from} group by grouping sets ((initiative_id), (initiative_id, ${band}))
    order by whole desc, min(inhabitants)`,
    values,
  );
  return asked.map(({ id }) => {
    const own = rows.filter(({ initiativeId }) => initiativeId === id);
    const whole = own.find((row) => row.whole === 1) ?? { really: 0, nominally: 0, not: 0 };
    return [{ ...whole, band: null }, ...own.filter((row) => row.whole === 0 && row.band !== null)];
  });
}
