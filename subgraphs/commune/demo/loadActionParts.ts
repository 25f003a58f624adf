import type { EntityManager } from 'typeorm';
import type { DemonstrationActionPart } from './ActionPartRows.js';

/** Writes beside actions that are loaded; a second time it changes nothing, nor what somebody has changed since. */
export async function loadActionParts(
  manager: EntityManager,
  parts: readonly DemonstrationActionPart[],
): Promise<void> {
  const given = JSON.stringify(parts);
  await manager.query(
    `update action set partners = given.partners, programme = given.programme,
      trajectory_start = given.trajectory->>'start', trajectory_wished = given.trajectory->>'wished',
      milestones = coalesce(given.trajectory->'milestones', '[]')
    from jsonb_to_recordset($1::jsonb) as given ("actionId" uuid, partners text[], programme text, trajectory jsonb)
    where action.id = given."actionId" and action.demonstration and action.version = 1`,
    [given],
  );
  await manager.query(
    `insert into action_pillar (action_id, insee, pillar, rating, evidence, rated_on)
    select given."actionId", given.insee, rated.pillar, rated.rating, rated.evidence, rated."ratedOn"
    from jsonb_to_recordset($1::jsonb) as given ("actionId" uuid, insee text, pillars jsonb),
      jsonb_to_recordset(given.pillars) as rated (pillar text, rating integer, evidence text, "ratedOn" date)
    on conflict do nothing`,
    [given],
  );
  await manager.query(
    `insert into improvement_review (id, action_id, insee, reviewed_on, objective, margin, improvements)
    select review.id, given."actionId", given.insee, review."reviewedOn", review.objective, review.margin,
      review.improvements
    from jsonb_to_recordset($1::jsonb) as given ("actionId" uuid, insee text, reviews jsonb),
      jsonb_to_recordset(given.reviews)
        as review (id uuid, "reviewedOn" date, objective text, margin text, improvements text[])
    on conflict do nothing`,
    [given],
  );
  await manager.query(
    `insert into action_external_id (action_id, insee, system, external_id)
    select given."actionId", given.insee, called.system, called.id
    from jsonb_to_recordset($1::jsonb) as given ("actionId" uuid, insee text, "externalIds" jsonb),
      jsonb_to_recordset(given."externalIds") as called (system text, id text)
    on conflict do nothing`,
    [given],
  );
}
