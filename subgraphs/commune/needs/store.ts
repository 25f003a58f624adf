import type { EntityManager } from 'typeorm';
import type { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { NeedKind } from '#shared/graphql/NeedKind.js';
import { gapHalfDays, type NeedQuantities } from './gap.js';
import type { Need } from './Need.js';

/** A need’s row under the names its type has. */
export const needColumns = `id, project_id as "projectId", kind, skill, description, quantity_half_days as "quantityHalfDays",
  quantity_cents as "quantityCents", own_half_days as "ownHalfDays", inhabitants_half_days as "inhabitantsHalfDays",
  window_from as from, window_until as until, competence, presence, on_inhabitants as "onInhabitants", relay,
  co_funding_object as "coFundingObject", version`;

type NeedRow = Omit<Need, keyof NeedQuantities> & NeedQuantities;

function shown(row: NeedRow): Need {
  return { ...row, gapHalfDays: gapHalfDays(row) };
}

/** Needs by id; null for what does not exist for this reader. */
export async function needsById(manager: EntityManager, ids: readonly string[]): Promise<(Need | null)[]> {
  const rows: NeedRow[] = await manager.query(`select ${needColumns} from need where id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows.map(shown),
    (row) => row.id,
  );
}

/** The needs of each project, oldest first. */
export async function needsOf(manager: EntityManager, projects: readonly string[]): Promise<Need[][]> {
  const rows: NeedRow[] = await manager.query(
    `select ${needColumns} from need where project_id = any($1) order by need.id`,
    [projects],
  );
  return listsInOrderOf(projects, rows.map(shown), (row) => row.projectId);
}

/** How many needs a project has. */
export async function countNeeds(manager: EntityManager, projectId: string): Promise<number> {
  const rows: { needs: number }[] = await manager.query(
    'select count(*)::int as needs from need where project_id = $1',
    [projectId],
  );
  return rows[0]?.needs ?? 0;
}

/** What is written of a need. */
export interface NeedValues {
  readonly kind: NeedKind;
  readonly skill: string | null;
  readonly description: string;
  readonly quantityHalfDays: number | null;
  readonly quantityCents: number | null;
  readonly ownHalfDays: number;
  readonly inhabitantsHalfDays: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly competence: string | null;
  readonly presence?: boolean;
  readonly onInhabitants?: boolean;
  readonly relay?: string | null;
  readonly coFundingObject?: CoFundingObject | null;
}

export async function insertNeed(
  manager: EntityManager,
  row: { readonly id: string; readonly projectId: string; readonly insee: string },
  values: NeedValues,
): Promise<void> {
  await manager.query(
    `insert into need (id, project_id, insee, kind, skill, description, quantity_half_days, quantity_cents,
      own_half_days, inhabitants_half_days, window_from, window_until, competence, presence, on_inhabitants, relay,
      co_funding_object)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      row.id,
      row.projectId,
      row.insee,
      values.kind,
      values.skill,
      values.description,
      values.quantityHalfDays,
      values.quantityCents,
      values.ownHalfDays,
      values.inhabitantsHalfDays,
      values.from,
      values.until,
      values.competence,
      values.presence ?? false,
      values.onInhabitants ?? false,
      values.relay ?? null,
      values.coFundingObject ?? null,
    ],
  );
}

/** True when the project had that need. */
export async function deleteNeed(manager: EntityManager, projectId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const [rows]: [object[], number] = await manager.query(
    'delete from need where id = $1 and project_id = $2 returning id',
    [id, projectId],
  );
  return rows.length > 0;
}
