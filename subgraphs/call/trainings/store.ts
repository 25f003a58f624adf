import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { AgglomerationAudience, TrainingRow } from './AgglomerationTraining.js';

/** A training's row, as `t`, under the names its type has. */
export const trainingColumns = `t.id, t.siren, t.title, t.audience, t.partner, t.held_on as "heldOn",
  t.half_days as "halfDays", t.participants as counted, t.initiative_id as "initiativeId", t.visibility, t.demonstration,
  t.version`;

/** Trainings by id; null for what does not exist for this reader. */
export async function trainingsById(manager: EntityManager, ids: readonly string[]): Promise<(TrainingRow | null)[]> {
  const rows: TrainingRow[] = await manager.query(
    `select ${trainingColumns} from agglomeration_training t where t.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

export interface TrainingQuestion {
  readonly audiences: readonly AgglomerationAudience[] | null;
  readonly initiative: string | null;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each agglomeration's trainings, the newest first. */
export async function trainingPages(
  manager: EntityManager,
  sirens: readonly string[],
  { audiences, initiative, ...page }: TrainingQuestion,
): Promise<Page<TrainingRow>[]> {
  const where: Condition[] = [];
  if (audiences !== null) where.push((place) => `t.audience = any(${place(audiences)})`);
  if (initiative !== null) {
    where.push(isId(initiative) ? (place) => `t.initiative_id = ${place(initiative)}::uuid` : () => 'false');
  }
  const list = {
    name: 'agglomerationTrainings',
    from: 'agglomeration_training t',
    select: trainingColumns,
    where,
    sort: [
      { sql: 't.held_on', type: 'date' },
      { sql: 't.id', type: 'uuid' },
    ],
    descending: true,
    question: [audiences, initiative],
    parent: 't.siren',
  } as const;
  return await fetchPages<TrainingRow>(manager, list, sirens, page);
}
