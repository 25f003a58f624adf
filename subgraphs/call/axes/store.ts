import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { PartnershipContract } from './PartnershipContract.js';
import type { PoliticalCommitment, VicePresidencies } from './PoliticalCommitment.js';
import type { TerritorialProject } from './TerritorialProject.js';

interface Kept {
  readonly table: string;
  readonly columns: string;
  readonly order: string;
}

const projects: Kept = {
  table: 'territorial_project',
  columns: `t.id, t.siren, t.title, t.since, t.until, t.starting, t.wished, t.source, t.demonstration, t.version,
    coalesce((select jsonb_agg(jsonb_build_object('key', axis.key, 'title', axis.title, 'text', axis.text,
      'source', axis.source) order by axis.position, axis.key) from axis where axis.project_id = t.id), '[]') as axes`,
  order: 't.since desc, t.id',
};
const commitments: Kept = {
  table: 'political_commitment',
  columns: `t.id, t.siren, t.axis, t.title, t.text, t.on_inhabitants_involvement as "onInhabitantsInvolvement",
    t.committed_on as "committedOn", t.act_reference as "actReference", t.source, t.demonstration, t.version`,
  order: 't.committed_on desc, t.id',
};
const contracts: Kept = {
  table: 'partnership_contract',
  columns: `t.id, t.siren, t.partner, t.title, t.known_since as "knownSince", t.signed_on as "signedOn", t.until,
    t.pilot_communes as pilots, t.participation_clause as "participationClause", t.source, t.demonstration, t.version`,
  order: 't.known_since desc, t.id',
};

const presidencies: Kept = {
  table: 'vice_presidencies',
  columns: 't.siren, t.since, t.count, t.functions, t.source, t.demonstration, t.version',
  order: 't.since desc',
};

/** Rows under the names their types have, as `t`. */
export const projectColumns = projects.columns;
export const commitmentColumns = commitments.columns;
export const contractColumns = contracts.columns;
export const vicePresidenciesColumns = presidencies.columns;

function byId<Row extends { readonly id: string }>({ table, columns }: Kept) {
  return async (manager: EntityManager, ids: readonly string[]): Promise<(Row | null)[]> => {
    const rows: Row[] = await manager.query(`select ${columns} from ${table} t where t.id = any($1::uuid[])`, [
      ids.filter(isId),
    ]);
    return oneInOrderOf(
      ids.map((id) => id.toLowerCase()),
      rows,
      (row) => row.id,
    );
  };
}

function ofAgglomerations<Row extends { readonly siren: string }>({ table, columns, order }: Kept) {
  return async (manager: EntityManager, sirens: readonly string[]): Promise<Row[][]> => {
    const rows: Row[] = await manager.query(
      `select ${columns} from ${table} t where t.siren = any($1) order by ${order}`,
      [sirens],
    );
    return listsInOrderOf(sirens, rows, (row) => row.siren);
  };
}

export const projectsById = byId<TerritorialProject>(projects);
export const commitmentsById = byId<PoliticalCommitment>(commitments);
export const contractsById = byId<PartnershipContract>(contracts);

/** The newest first, a handful each: what an agglomeration adopts and signs in its whole life. */
export const projectsOf = ofAgglomerations<TerritorialProject>(projects);
export const commitmentsOf = ofAgglomerations<PoliticalCommitment>(commitments);
export const contractsOf = ofAgglomerations<PartnershipContract>(contracts);
export const vicePresidenciesOf = ofAgglomerations<VicePresidencies>(presidencies);

/** How many vice-presidencies carry each agglomeration's project on a day; null before any row. */
export async function vicePresidenciesOn(
  manager: EntityManager,
  sirens: readonly string[],
  { on }: { readonly on: string },
): Promise<(VicePresidencies | null)[]> {
  const rows: VicePresidencies[] = await manager.query(
    `select distinct on (t.siren) ${presidencies.columns} from vice_presidencies t
    where t.siren = any($1) and t.since <= $2::date order by t.siren, t.since desc`,
    [sirens, on],
  );
  return oneInOrderOf(sirens, rows, (row) => row.siren);
}

/** The contracts of which each commune is a pilot, the newest first. */
export async function contractsOfPilots(
  manager: EntityManager,
  communes: readonly string[],
): Promise<PartnershipContract[][]> {
  const rows: PartnershipContract[] = await manager.query(
    `select ${contracts.columns} from partnership_contract t where t.pilot_communes && $1::text[] order by ${contracts.order}`,
    [communes],
  );
  return communes.map((commune) => rows.filter(({ pilots }) => pilots.includes(commune)));
}
