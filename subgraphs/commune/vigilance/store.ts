import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { InvolvementSeen } from './involvement.js';
import type { PresentationsSeen } from './personalisedCarrying.js';
import type { PresentationSeen } from './presentersOfWhole.js';

/** The twelve months a figure is counted over, both days included. */
export interface Year {
  readonly first: string;
  readonly last: string;
}

/** The presentations of each commune in those months. */
export async function presentationsSeen(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Year,
): Promise<PresentationsSeen[]> {
  const rows: (PresentationSeen & { insee: string; inYear: boolean })[] = await manager.query(
    `select id, insee, function, elected, scope, place, presented_on >= $2::date as "inYear" from presentation
    where insee = any($1) and presented_on <= $3::date order by presented_on, id`,
    [communes, first, last],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee).map((seen) => ({
    ofYear: seen.filter(({ inYear }) => inYear),
    everRecorded: seen.length > 0,
  }));
}

type Visited = Pick<InvolvementSeen, 'districts' | 'districtsNotVisited' | 'standsRecorded'>;

/** Micro-districts, and those where no stand was held. */
export async function districtsSeen(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Year,
): Promise<Visited[]> {
  const rows: { id: string; insee: string; stands: number; visited: boolean }[] = await manager.query(
    `select m.id, m.insee, count(s.id)::int as stands, coalesce(bool_or(s.held_on >= $2::date), false) as visited
    from micro_district m left join stand s on s.micro_district_id = m.id and s.held_on <= $3::date
    where m.insee = any($1) group by m.id, m.insee order by m.id`,
    [communes, first, last],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee).map((districts) => ({
    districts: districts.map(({ id }) => id),
    districtsNotVisited: districts.filter(({ visited }) => !visited).map(({ id }) => id),
    standsRecorded: districts.some(({ stands }) => stands > 0),
  }));
}

type Session = InvolvementSeen['sessions'][number];

/** Forum sessions that say how many peers they mobilised. */
export async function sessionsSeen(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Year,
): Promise<Session[][]> {
  const rows: (Session & { insee: string })[] = await manager.query(
    `select id, insee, peers_mobilised as "peersMobilised" from forum_session
    where insee = any($1) and held_on between $2::date and $3::date and peers_mobilised is not null
    order by held_on, id`,
    [communes, first, last],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}

type Ended = InvolvementSeen['contracts'][number];

/** Fifty/fifty contracts that ended. */
export async function contractsSeen(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Year,
): Promise<Ended[][]> {
  const rows: (Ended & { insee: string })[] = await manager.query(
    `select id, insee, state from contract where insee = any($1) and ended_on between $2::date and $3::date
    order by ended_on, id`,
    [communes, first, last],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}
