import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { agglomerationOf } from '../territory/store.js';
import type { RegimeRow } from './CompetenceRegime.js';
import type { RegimeFilter } from './RegimeList.js';

const same = 'later.siren = r.siren and later.competence = r.competence and later.commune = r.commune';

/** A regime's row under the names its type has. */
export const regimeColumns = `r.id, r.siren, r.commune as insee, r.competence as "competenceKey", r.regime, r.since,
  (select min(later.since) - 1 from regime later where ${same} and later.since > r.since) as until,
  jsonb_build_object('body', r.act_body, 'reference', r.act_reference, 'decidedOn', r.act_decided_on,
    'enforceableFrom', r.act_enforceable_from) as act, r.line, r.decision_id as "decisionId", r.demonstration, r.version,
  coalesce((select jsonb_agg(jsonb_build_object('operation', placed.operation, 'projectId', placed.project_id,
    'side', placed.side, 'actReference', placed.act_reference, 'decidedOn', placed.decided_on) order by placed.operation)
    from interest_side placed where placed.regime_id = r.id), '[]') as operations`;

/** SQL: the regime holds that day, by an act that binds, and no later one does. @param day placeholder of an ISO date */
const inForce = (day: string) => `r.since <= ${day}::date and r.act_enforceable_from <= ${day}::date
  and not exists (select 1 from regime later where ${same} and later.since > r.since and later.since <= ${day}::date
    and later.act_enforceable_from <= ${day}::date)
  and ${agglomerationOf('r.commune', `${day}::date`)} = r.siren`;

/** Regimes by id; null for what does not exist. */
export async function regimesById(manager: EntityManager, ids: readonly string[]): Promise<(RegimeRow | null)[]> {
  const rows: RegimeRow[] = await manager.query(`select ${regimeColumns} from regime r where r.id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** The regimes that one decision settled, by commune. */
export async function regimesDecided(manager: EntityManager, decision: string): Promise<RegimeRow[]> {
  return await manager.query(`select ${regimeColumns} from regime r where r.decision_id = $1 order by r.commune`, [
    decision,
  ]);
}

/** The regimes in force in each commune on a day, by competence: those of the agglomeration it belongs to that day. */
export async function regimesOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  { on }: { readonly on: string },
): Promise<RegimeRow[][]> {
  const rows: RegimeRow[] = await manager.query(
    `select ${regimeColumns} from regime r where r.commune = any($1) and ${inForce('$2')} order by r.competence`,
    [communes, on],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}

export interface RegimeQuestion {
  readonly filter: RegimeFilter | null;
  /** The day; null for every change point. */
  readonly on: string | null;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each agglomeration's regimes, by competence, then by the communes' names. */
export async function regimePages(
  manager: EntityManager,
  sirens: readonly string[],
  { filter, on, ...page }: RegimeQuestion,
): Promise<Page<RegimeRow>[]> {
  const list: KeysetList = {
    name: 'regimes',
    from: 'regime r join official_commune on official_commune.insee = r.commune',
    select: regimeColumns,
    where: [...conditions(filter ?? {}), ...(on === null ? [] : [((place) => inForce(place(on))) as Condition])],
    sort: [
      { sql: 'r.competence', type: 'text' },
      { sql: 'official_commune.name collate "fr-x-icu"', type: 'text' },
      { sql: 'r.since', type: 'date' },
      { sql: 'r.id', type: 'uuid' },
    ],
    question: [filter, on],
    parent: 'r.siren',
  };
  return await fetchPages<RegimeRow>(manager, list, sirens, page);
}

function conditions({ competences, communes, regimes }: RegimeFilter): Condition[] {
  const given: Condition[] = [];
  if (competences) given.push((place) => `r.competence = any(${place(competences)})`);
  if (communes) given.push((place) => `r.commune = any(${place(communes)})`);
  if (regimes) given.push((place) => `r.regime = any(${place(regimes)})`);
  return given;
}
