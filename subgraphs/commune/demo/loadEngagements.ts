import type { EntityManager } from 'typeorm';
import type { DemonstrationEngagements } from './EngagementRows.js';

/** Writes the answers and what tells how real they are; a second time it changes nothing. */
export async function loadEngagements(
  manager: EntityManager,
  { engagements, links, actionActs, communeActs }: DemonstrationEngagements,
): Promise<void> {
  const given = engagements.map((engagement) => {
    const last = engagement.steps.at(-1);
    const engaged = engagement.steps.findLast(({ state }) => state === 'ENGAGED');
    return {
      ...engagement,
      state: last?.state,
      since: last?.since,
      engagedOn: engaged?.since ?? null,
      withdrawnOn: last?.state === 'WITHDRAWN' ? last.since : null,
      version: engagement.steps.length,
    };
  });
  await manager.query(insertEngagements, [JSON.stringify(given)]);
  const steps = engagements.flatMap(({ id, insee, initiativeId, steps: said }) =>
    said.map((step, index) => ({ ...step, id, insee, initiativeId, position: index + 1 })),
  );
  await manager.query(insertSteps, [JSON.stringify(steps)]);
  await manager.query(
    `update action set initiative_id = given."initiativeId"
    from jsonb_to_recordset($1::jsonb) as given ("actionId" uuid, "initiativeId" uuid)
    where action.id = given."actionId" and action.initiative_id is null`,
    [JSON.stringify(links)],
  );
  await manager.query(
    `insert into action_act (action_id, insee, day, shown)
    select "actionId", insee, day, shown from jsonb_to_recordset($1::jsonb)
      as given ("actionId" uuid, insee text, day date, shown boolean) on conflict do nothing`,
    [JSON.stringify(actionActs)],
  );
  await manager.query(
    `insert into commune_act (insee, day)
    select insee, day from jsonb_to_recordset($1::jsonb) as given (insee text, day date) on conflict do nothing`,
    [JSON.stringify(communeActs)],
  );
}

const insertEngagements = `
  with loaded as (
    insert into initiative_engagement (id, insee, initiative_id, state, ground, since, engaged_on, withdrawn_on, body,
      act_reference, local_version, reason, demonstration, version, created_at, updated_at)
    select id, insee, "initiativeId", state, ground, since, "engagedOn", "withdrawnOn", body, "actReference",
      "localVersion", reason, true, version, since + time '10:00', since + time '10:00'
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "initiativeId" uuid, state text, ground text,
      since date, "engagedOn" date, "withdrawnOn" date, body text, "actReference" text, "localVersion" text, reason text,
      version integer)
    on conflict (id) do nothing
    returning id, insee, updated_at
  )
  insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
  select insee, 'InitiativeEngagement', id::text, 'IMPORT', 'SHARED', true, updated_at from loaded order by id`;

const insertSteps = `
  insert into initiative_engagement_step (engagement_id, insee, initiative_id, position, state, since, recorded_at)
  select id, insee, "initiativeId", position, state, since, since + time '10:00'
  from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "initiativeId" uuid, position integer, state text,
    since date)
  on conflict (engagement_id, position) do nothing`;
