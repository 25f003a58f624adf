import type { EntityManager } from 'typeorm';
import type { DemonstrationSupports } from './SupportRows.js';

/** Writes the words, receipts and plans of the demonstration's projects; what is there already stays. */
export async function loadSupports(
  manager: EntityManager,
  { consents, decisions, plans }: DemonstrationSupports,
): Promise<void> {
  await manager.query(
    `with written as (
      insert into consent (id, insee, project_id, need_id, scale, role, version, supersedes, state, body, act_reference,
        decided_on, enforceable_from, until_day, recorded_at, object, amount_cents, demonstration)
      select id, insee, "projectId", "needId", scale, role, version, supersedes, state, body, reference, "decidedOn",
        "enforceableFrom", until, "recordedAt", object, "amountCents", true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, "needId" uuid, scale text,
        role text, version integer, supersedes uuid, state text, body text, reference text, "decidedOn" date,
        "enforceableFrom" date, until date, "recordedAt" timestamptz, object text, "amountCents" bigint)
      order by version
      on conflict do nothing
      returning id, insee, project_id, recorded_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select written.insee, 'Consent', written.id, 'IMPORT', project.visibility, true, recorded_at
    from written join project on project.id = written.project_id`,
    [JSON.stringify(consents)],
  );
  await manager.query(
    `insert into decision_receipt (id, insee, project_id, agglomeration, labelling_reference, decision, reason,
      decided_at, received_at, demonstration)
    select id, insee, "projectId", agglomeration, "labellingReference", decision, reason, "decidedAt", "decidedAt", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, agglomeration text,
      "labellingReference" text, decision text, reason text, "decidedAt" timestamptz)
    order by "decidedAt"
    on conflict (id) do nothing`,
    [JSON.stringify(decisions)],
  );
  await manager.query(
    `insert into funding_plan (project_id, insee, cost_cents, vat)
    select "projectId", insee, "costCents", vat from jsonb_to_recordset($1::jsonb)
      as given ("projectId" uuid, insee text, "costCents" bigint, vat text)
    on conflict (project_id) do nothing`,
    [JSON.stringify(plans)],
  );
  await manager.query(
    `insert into funding_line (id, project_id, insee, position, kind, scheme, source, label, amount_cents, status, deadline, public)
    select (line->>'id')::uuid, given."projectId", given.insee, place, line->>'kind', line->>'scheme', line->>'source', line->>'label',
      (line->>'amountCents')::bigint, line->>'status', (line->>'deadline')::date, (line->>'public')::boolean
    from jsonb_to_recordset($1::jsonb) as given ("projectId" uuid, insee text, lines jsonb),
      jsonb_array_elements(given.lines) with ordinality as one (line, place)
    on conflict do nothing`,
    [JSON.stringify(plans)],
  );
}
