import type { EntityManager } from 'typeorm';
import { updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { ownCode, withHeritage } from '../communes/heritage.js';
import { ownRow } from '../communes/ownRow.js';
import { rowsById } from '../communes/rowsById.js';
import type { EngagementRow } from './InitiativeEngagement.js';
import type { Answer } from './lifecycle.js';

/** An engagement's row under the names its type has. */
export const engagementColumns = `e.id, e.insee, e.initiative_id as "initiativeId", e.state, e.ground, e.since,
  e.engaged_on as "engagedOn", e.withdrawn_on as "withdrawnOn", e.body, e.act_reference as "actReference",
  e.local_version as "localVersion", e.reason, e.demonstration, e.version, e.created_at as "createdAt",
  e.updated_at as "updatedAt"`;

/** Engagements by id; null for what does not exist for this reader. */
export const engagementsById = rowsById<EngagementRow>('initiative_engagement e', 'e', engagementColumns);

/** The actor's own engagement, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockEngagement(manager: EntityManager, id: string): Promise<EngagementRow> {
  return await ownRow<EngagementRow>(
    manager,
    { table: 'initiative_engagement', alias: 'e', columns: engagementColumns },
    id,
  );
}

/** The last word of the commune acted for on an initiative, locked; null before its first one. */
export async function lockOwnWord(manager: EntityManager, initiativeId: string): Promise<EngagementRow | null> {
  const [found]: EngagementRow[] = await manager.query(
    `select ${engagementColumns} from initiative_engagement e where e.initiative_id = $1 and ${ownCode('e.insee')}
    order by e.since desc, e.updated_at desc limit 1 for update`,
    [initiativeId],
  );
  return found ?? null;
}

/** The word of each commune on an initiative, that of a commune it took over included; null where it said none. */
export async function engagementsOn(
  manager: EntityManager,
  communes: readonly string[],
  { initiative }: { readonly initiative: string },
): Promise<(EngagementRow | null)[]> {
  if (!isId(initiative)) return communes.map(() => null);
  const rows = await withHeritage<EngagementRow>(
    manager,
    communes,
    async (codes) =>
      await manager.query(
        `select ${engagementColumns} from initiative_engagement e
        where e.initiative_id = $1 and e.insee = any($2) order by e.since, e.updated_at`,
        [initiative, codes],
      ),
  );
  return oneInOrderOf(communes, rows, ({ insee }) => insee);
}

const columnOf: Readonly<Record<keyof Answer, string>> = {
  state: 'state',
  ground: 'ground',
  since: 'since',
  engagedOn: 'engaged_on',
  withdrawnOn: 'withdrawn_on',
  body: 'body',
  actReference: 'act_reference',
  localVersion: 'local_version',
  reason: 'reason',
};

const written = (answer: Answer): Written =>
  Object.entries(columnOf).map(([name, column]): [string, unknown] => [column, answer[name as keyof Answer]]);

/** A commune's first word on an initiative; false when another of its agents has just said one. */
export async function insertEngagement(
  manager: EntityManager,
  row: { readonly id: string; readonly insee: string; readonly initiativeId: string; readonly now: Date },
  answer: Answer,
): Promise<boolean> {
  const columns: Written = [
    ['id', row.id],
    ['insee', row.insee],
    ['initiative_id', row.initiativeId],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(answer),
  ];
  const inserted: object[] = await manager.query(
    `insert into initiative_engagement (${columns.map(([name]) => name).join(', ')})
    values (${columns.map((_, index) => `$${index + 1}`).join(', ')})
    on conflict (insee, initiative_id) do nothing returning id`,
    columns.map(([, value]) => value),
  );
  return inserted.length > 0;
}

/** Another word of a commune on an initiative, in place of the last; gives the new version. The row is locked already. */
export async function updateEngagement(manager: EntityManager, id: string, now: Date, answer: Answer): Promise<number> {
  return await updateVersionedRow(manager, 'initiative_engagement', { id, now }, written(answer));
}

/** Keeps the word among those that were said, so that a past day is answered as it was. */
export async function addStep(
  manager: EntityManager,
  engagement: { readonly id: string; readonly insee: string; readonly initiativeId: string },
  step: { readonly position: number; readonly answer: Answer; readonly now: Date },
): Promise<void> {
  await manager.query(
    `insert into initiative_engagement_step (engagement_id, insee, initiative_id, position, state, since, recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      engagement.id,
      engagement.insee,
      engagement.initiativeId,
      step.position,
      step.answer.state,
      step.answer.since,
      step.now,
    ],
  );
}
