import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { withPredecessors } from '../communes/heritage.js';
import { ownRow } from '../communes/ownRow.js';
import type { ProjectRow } from './Project.js';

/** A project's row under the names its type has. */
export const projectColumns = `p.id, p.insee, p.co_carriers as "coCarrierCodes", p.reference, p.title, p.summary, p.theme,
  p.state, p.visibility, p.cost_cents as "costCents", p.shared_on as "sharedOn", p.proposed_on as "proposedOn", p.proposed_to as "proposedTo",
  p.withdrawn_on as "withdrawnOn", p.withdrawal_reason as "withdrawalReason", p.demonstration, p.version,
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;

/** Projects by id; null for what does not exist for this reader. */
export async function projectsById(manager: EntityManager, ids: readonly string[]): Promise<(ProjectRow | null)[]> {
  const rows: ProjectRow[] = await manager.query(
    `select ${projectColumns} from project p where p.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** True when the commune leads or co-carries a project with that id. */
export async function carriedProject(manager: EntityManager, id: string, insee: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows: object[] = await manager.query(
    `select 1 from project where id = $1 and (insee = any(${withPredecessors('array[$2]')})
      or co_carriers && ${withPredecessors('array[$2]')})`,
    [id, insee],
  );
  return rows.length > 0;
}

/** The actor's own project, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockProject(manager: EntityManager, id: string): Promise<ProjectRow> {
  return await ownRow<ProjectRow>(manager, { table: 'project', alias: 'p', columns: projectColumns }, id);
}

/** The project of the commune a delivery is addressed to, while it is proposed, locked; null where it has no such one. */
export async function lockDeliveredProject(manager: EntityManager, id: string): Promise<ProjectRow | null> {
  const rows: ProjectRow[] = await manager.query(
    `select ${projectColumns} from project p where p.id = $1 and p.state = 'PROPOSED' for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** What can be written of a project; a field that is absent stays as it is. */
export type ProjectValues = Partial<
  Omit<ProjectRow, 'id' | 'insee' | 'coCarrierCodes' | 'reference' | 'version' | 'createdAt' | 'updatedAt'>
>;

const columnOf: Readonly<Record<keyof ProjectValues, string>> = {
  title: 'title',
  summary: 'summary',
  theme: 'theme',
  state: 'state',
  visibility: 'visibility',
  costCents: 'cost_cents',
  sharedOn: 'shared_on',
  proposedOn: 'proposed_on',
  proposedTo: 'proposed_to',
  withdrawnOn: 'withdrawn_on',
  withdrawalReason: 'withdrawal_reason',
  demonstration: 'demonstration',
};

function written(values: ProjectValues): Written {
  return Object.entries(columnOf).flatMap(([name, column]): [string, unknown][] => {
    const value = values[name as keyof ProjectValues];
    return value === undefined ? [] : [[column, value]];
  });
}

export async function insertProject(
  manager: EntityManager,
  row: { readonly id: string; readonly insee: string; readonly reference: string; readonly now: Date },
  values: ProjectValues,
): Promise<void> {
  const parts: Written = [
    ['id', row.id],
    ['insee', row.insee],
    ['reference', row.reference],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(values),
  ];
  await insertRow(manager, 'project', parts);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function updateProject(
  manager: EntityManager,
  id: string,
  now: Date,
  values: ProjectValues,
): Promise<number> {
  return await updateVersionedRow(manager, 'project', { id, now }, written(values));
}
