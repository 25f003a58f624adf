import type { EntityManager } from 'typeorm';
import { ofCommuneAsked } from '../communes/heritage.js';
import type { ActionRow } from './Action.js';
import { actionColumns } from './store.js';

/** What a file can say of an action, each value there. */
export type WholeAction = Pick<
  ActionRow,
  | 'title'
  | 'summary'
  | 'theme'
  | 'phase'
  | 'status'
  | 'electedCarriers'
  | 'technicians'
  | 'delegations'
  | 'services'
  | 'partners'
  | 'programme'
  | 'origin'
  | 'microDistrict'
  | 'visibleInLivingEnvironment'
  | 'dueOn'
  | 'unblocking'
  | 'assessment'
  | 'lesson'
  | 'projectId'
  | 'visibility'
>;

/** An id an application gave to one of the commune's actions. */
export interface BornId {
  readonly actionId: string;
  readonly system: string;
  readonly externalId: string;
}

/** Every action of the commune and of those it took over, locked until the transaction ends when they are to be written. */
export async function actionsOwnedBy(
  manager: EntityManager,
  insee: string,
  { lock }: { readonly lock: boolean },
): Promise<ActionRow[]> {
  return await manager.query(
    `select ${actionColumns} from action a where ${ofCommuneAsked('a.insee')} order by a.id ${lock ? 'for update' : ''}`,
    [insee],
  );
}

export async function externalIdsOwnedBy(manager: EntityManager, insee: string): Promise<BornId[]> {
  return await manager.query(
    `select action_id as "actionId", system, external_id as "externalId" from action_external_id
    where ${ofCommuneAsked('insee')} order by insee, system, external_id`,
    [insee],
  );
}

const columns = {
  title: 'text',
  summary: 'text',
  theme: 'text',
  phase: 'text',
  status: 'text',
  elected_carriers: 'text[]',
  technicians: 'jsonb',
  delegations: 'text[]',
  services: 'text[]',
  partners: 'text[]',
  programme: 'text',
  origin: 'text',
  micro_district: 'text',
  visible_in_living_environment: 'boolean',
  due_on: 'date',
  unblocking: 'text',
  assessment: 'text',
  lesson: 'text',
  project_id: 'uuid',
  visibility: 'text',
} as const;

const names = Object.keys(columns);
const record = `as given (id uuid, reference text, ${Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')})`;

/** `electedCarriers` as its column is called, `elected_carriers`. */
function inColumns(action: object): object {
  return Object.fromEntries(
    Object.entries(action).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

/** Writes new actions of a commune in one statement. */
export async function insertActions(
  manager: EntityManager,
  { insee, now }: { readonly insee: string; readonly now: Date },
  actions: readonly (WholeAction & { readonly id: string; readonly reference: string })[],
): Promise<void> {
  if (actions.length === 0) return;
  await manager.query(
    `insert into action (id, insee, reference, created_at, updated_at, ${names.join(', ')})
    select id, $1, reference, $2, $2, ${names.join(', ')} from jsonb_to_recordset($3::jsonb) ${record}`,
    [insee, now, JSON.stringify(actions.map(inColumns))],
  );
}

/** Writes actions that are locked already in one statement, each as a whole. */
export async function rewriteActions(
  manager: EntityManager,
  now: Date,
  actions: readonly (WholeAction & { readonly id: string })[],
): Promise<void> {
  if (actions.length === 0) return;
  await manager.query(
    `update action set updated_at = $1, version = version + 1, ${names.map((name) => `${name} = given.${name}`).join(', ')}
    from jsonb_to_recordset($2::jsonb) ${record} where action.id = given.id`,
    [now, JSON.stringify(actions.map(inColumns))],
  );
}

/** Keeps the ids that applications gave, each under its action's code. */
export async function linkExternalIds(manager: EntityManager, ids: readonly BornId[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `insert into action_external_id (action_id, insee, system, external_id)
    select a.id, a.insee, given.system, given."externalId"
    from jsonb_to_recordset($1::jsonb) as given ("actionId" uuid, system text, "externalId" text)
      join action a on a.id = given."actionId"`,
    [JSON.stringify(ids)],
  );
}
