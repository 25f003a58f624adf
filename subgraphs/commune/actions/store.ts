import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '../communes/ownRow.js';
import type { ActionRow } from './Action.js';

/** An action's row under the names its type has. */
export const actionColumns = `a.id, a.insee, a.reference, a.title, a.summary, a.theme, a.phase, a.status,
  a.elected_carriers as "electedCarriers", a.technicians, a.delegations, a.services, a.partners,
  a.programme, a.origin, a.micro_district as "microDistrict", a.visible_in_living_environment as "visibleInLivingEnvironment",
  a.due_on as "dueOn", case when num_nonnulls(a.trajectory_start, a.trajectory_wished) > 0
    or a.milestones <> '[]' then jsonb_build_object('start', a.trajectory_start, 'wished', a.trajectory_wished,
    'milestones', a.milestones) end as trajectory, a.unblocking, a.assessment, a.lesson, a.project_id as "projectId",
  a.initiative_id as "initiativeId", a.visibility,
  a.demonstration, a.version, a.created_at as "createdAt", a.updated_at as "updatedAt"`;

/** Actions by id; null for what does not exist for this reader. */
export async function actionsById(manager: EntityManager, ids: readonly string[]): Promise<(ActionRow | null)[]> {
  const rows: ActionRow[] = await manager.query(`select ${actionColumns} from action a where a.id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** The actor's own action, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockAction(manager: EntityManager, id: string): Promise<ActionRow> {
  return await ownRow<ActionRow>(manager, { table: 'action', alias: 'a', columns: actionColumns }, id);
}

/** What can be written of an action; a field that is absent stays as it is. */
export type ActionValues = Partial<
  Omit<ActionRow, 'id' | 'insee' | 'reference' | 'version' | 'createdAt' | 'updatedAt' | 'trajectory' | 'initiativeId'>
>;

const columnOf: Readonly<Record<keyof ActionValues, string>> = {
  title: 'title',
  summary: 'summary',
  theme: 'theme',
  phase: 'phase',
  status: 'status',
  electedCarriers: 'elected_carriers',
  technicians: 'technicians',
  delegations: 'delegations',
  services: 'services',
  partners: 'partners',
  programme: 'programme',
  origin: 'origin',
  microDistrict: 'micro_district',
  visibleInLivingEnvironment: 'visible_in_living_environment',
  dueOn: 'due_on',
  unblocking: 'unblocking',
  assessment: 'assessment',
  lesson: 'lesson',
  projectId: 'project_id',
  visibility: 'visibility',
  demonstration: 'demonstration',
};

function written(values: ActionValues): Written {
  return Object.entries(columnOf).flatMap(([name, column]): [string, unknown][] => {
    const value = values[name as keyof ActionValues];
    if (value === undefined) return [];
    return [[column, name === 'technicians' ? JSON.stringify(value) : value]];
  });
}

export async function insertAction(
  manager: EntityManager,
  row: { readonly id: string; readonly insee: string; readonly reference: string; readonly now: Date },
  values: ActionValues,
): Promise<void> {
  const parts: Written = [
    ['id', row.id],
    ['insee', row.insee],
    ['reference', row.reference],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(values),
  ];
  await insertRow(manager, 'action', parts);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function updateAction(
  manager: EntityManager,
  id: string,
  now: Date,
  values: ActionValues,
): Promise<number> {
  return await updateVersionedRow(manager, 'action', { id, now }, written(values));
}
