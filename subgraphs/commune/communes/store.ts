import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import type { Commune } from './Commune.js';
import { type CommuneFilter, type CommuneListArgs, CommuneSortKey } from './CommuneList.js';
import type { Population } from './Population.js';
import { contains } from './search.js';

const columns = `c.insee, c.siren, c.name, p.inhabitants as population, c.area_km2 as "areaKm2",
  case when c.longitude is not null then jsonb_build_object('longitude', c.longitude, 'latitude', c.latitude) end as centroid`;
const latestPopulation = `left join lateral (
  select inhabitants from population where population.insee = c.insee order by since desc, source limit 1) p on true`;
const tables = `commune c ${latestPopulation}`;

/** Communes by INSEE code; null for a code this territory does not have. */
export async function communesByInsee(manager: EntityManager, codes: readonly string[]): Promise<(Commune | null)[]> {
  const rows: Commune[] = await manager.query(`select ${columns} from ${tables} where c.insee = any($1)`, [codes]);
  return oneInOrderOf(codes, rows, (row) => row.insee);
}

/** Dated populations of each commune, oldest first. */
export async function populationsOf(manager: EntityManager, codes: readonly string[]): Promise<Population[][]> {
  const rows: (Population & { insee: string })[] = await manager.query(
    'select insee, inhabitants, since, source from population where insee = any($1) order by since, source',
    [codes],
  );
  return listsInOrderOf(codes, rows, (row) => row.insee);
}

/** Communes that share a border with each commune, in French order. */
export async function neighboursOf(manager: EntityManager, codes: readonly string[]): Promise<Commune[][]> {
  const rows: (Commune & { of: string })[] = await manager.query(
    `select ${columns}, n.insee as of from neighbour n join commune c on c.insee = n.neighbour ${latestPopulation}
    where n.insee = any($1) order by c.name collate "fr-x-icu", c.insee`,
    [codes],
  );
  return listsInOrderOf(codes, rows, (row) => row.of);
}

/** Which of these codes this territory does not have. */
export async function unknownCommunes(manager: EntityManager, codes: readonly string[]): Promise<string[]> {
  const rows: { insee: string }[] = await manager.query(
    'select given.insee from unnest($1::text[]) given (insee) left join commune c using (insee) where c.insee is null',
    [codes],
  );
  return rows.map((row) => row.insee);
}

/**
 * SIREN of the agglomeration each commune belongs to on a day; null where no source says. Sources state memberships "at
 * latest since" a day: a day before all of them takes the earliest.
 */
export async function agglomerationsOf(
  manager: EntityManager,
  codes: readonly string[],
  day: string,
): Promise<(string | null)[]> {
  const rows: { insee: string; siren: string }[] = await manager.query(
    `select distinct on (insee) insee, siren from membership where insee = any($1)
    order by insee, since <= $2::date desc, case when since <= $2::date then since end desc, since`,
    [codes, day],
  );
  const found = oneInOrderOf(codes, rows, (row) => row.insee);
  return found.map((row) => row?.siren ?? null);
}

const sorts: Readonly<Record<CommuneSortKey, KeysetList['sort'][number]>> = {
  [CommuneSortKey.NAME]: { sql: 'c.name collate "fr-x-icu"', type: 'text' },
  [CommuneSortKey.POPULATION]: { sql: 'coalesce(p.inhabitants, -1)', type: 'int' },
  [CommuneSortKey.INSEE]: { sql: 'c.insee', type: 'text' },
};

export async function communeList(manager: EntityManager, args: CommuneListArgs): Promise<Page<Commune>> {
  const by = args.sort?.by ?? CommuneSortKey.NAME;
  const list: KeysetList = {
    name: 'communes',
    from: tables,
    select: columns,
    where: conditions(args.filter ?? {}),
    sort: by === CommuneSortKey.INSEE ? [sorts.INSEE] : [sorts[by], sorts.INSEE],
    descending: args.sort?.direction === SortDirection.DESCENDING,
    question: [by, args.filter],
  };
  return await fetchPage<Commune>(manager, list, checkPage(args));
}

function conditions(filter: CommuneFilter): Condition[] {
  const { search, insee, populationUnder, populationFrom, withActions } = filter;
  const found: Condition[] = [];
  if (search != null) found.push(contains(search, 'c.name'));
  if (insee != null) found.push((place) => `c.insee = any(${place(insee)})`);
  if (populationUnder != null) found.push((place) => `p.inhabitants < ${place(populationUnder)}`);
  if (populationFrom != null) found.push((place) => `p.inhabitants >= ${place(populationFrom)}`);
  if (withActions != null) {
    const some = 'exists (select 1 from action where action.insee = c.insee)';
    found.push(() => (withActions ? some : `not ${some}`));
  }
  return found;
}
