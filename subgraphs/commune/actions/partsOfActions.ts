import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { ExternalId } from './ExternalId.js';
import type { ImprovementReview } from './ImprovementReview.js';
import type { PillarRating } from './Pillar.js';
import type { Trajectory } from './Trajectory.js';

type Ids = readonly string[];
type Part<Row> = Row & { readonly of: string };
const of = ({ of }: { readonly of: string }) => of;

/** The ratings of each action, in the order of the pillars; a pillar not judged has none. */
export async function pillarsOf(manager: EntityManager, actions: Ids): Promise<PillarRating[][]> {
  const rows: Part<PillarRating>[] = await manager.query(
    `select action_id as of, pillar, rating, evidence, rated_on as "ratedOn" from action_pillar
    where action_id = any($1) order by array_position(array['SHARED_CARRYING', 'COOPERATION', 'INVOLVEMENT'], pillar)`,
    [actions],
  );
  return listsInOrderOf(actions, rows, of);
}

/** The reviews of each action, oldest first. */
export async function reviewsOf(manager: EntityManager, actions: Ids): Promise<ImprovementReview[][]> {
  const rows: Part<ImprovementReview>[] = await manager.query(
    `select action_id as of, id, reviewed_on as "reviewedOn", objective, margin, improvements from improvement_review
    where action_id = any($1) order by reviewed_on, id`,
    [actions],
  );
  return listsInOrderOf(actions, rows, of);
}

/** What the commune's applications call each action. */
export async function externalIdsOf(manager: EntityManager, actions: Ids): Promise<ExternalId[][]> {
  const rows: Part<ExternalId>[] = await manager.query(
    `select action_id as of, system, external_id as id from action_external_id
    where action_id = any($1) order by system`,
    [actions],
  );
  return listsInOrderOf(actions, rows, of);
}

/** An action's own key with its commune's, as its parts bear them. */
export interface Whole {
  readonly id: string;
  readonly insee: string;
}

export async function writeRatings(
  manager: EntityManager,
  { id, insee }: Whole,
  ratings: readonly PillarRating[],
): Promise<void> {
  await manager.query(
    `insert into action_pillar (action_id, insee, pillar, rating, evidence, rated_on)
    select $1, $2, pillar, rating, evidence, "ratedOn" from jsonb_to_recordset($3::jsonb)
      as given (pillar text, rating integer, evidence text, "ratedOn" date)
    on conflict (action_id, pillar) do update
      set rating = excluded.rating, evidence = excluded.evidence, rated_on = excluded.rated_on`,
    [id, insee, JSON.stringify(ratings)],
  );
}

export async function addReview(
  manager: EntityManager,
  { id, insee }: Whole,
  review: ImprovementReview,
): Promise<void> {
  await manager.query(
    `insert into improvement_review (id, action_id, insee, reviewed_on, objective, margin, improvements)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [review.id, id, insee, review.reviewedOn, review.objective, review.margin, review.improvements],
  );
}

/** The trajectory's columns, for the row of its action. */
export function trajectoryColumns({ start, wished, milestones }: Trajectory): [string, unknown][] {
  return [
    ['trajectory_start', start],
    ['trajectory_wished', wished],
    ['milestones', JSON.stringify(milestones)],
  ];
}
