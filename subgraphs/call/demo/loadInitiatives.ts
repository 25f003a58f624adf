import type { EntityManager } from 'typeorm';
import type { InitiativeDemonstration } from './InitiativeRows.js';

/** Initiatives, and what communes answered to them. A second time it changes nothing. */
export async function loadInitiatives(
  manager: EntityManager,
  { initiatives, receipts }: InitiativeDemonstration,
): Promise<void> {
  await manager.query(insertInitiatives, [JSON.stringify(initiatives)]);
  await manager.query(insertReceipts, [JSON.stringify(receipts)]);
}

const objective = (name: string) => `given.${name} ->> 'text', (given.${name} ->> 'value')::bigint,
    given.${name} ->> 'unit', coalesce((given.${name} ->> 'approximate')::boolean, false), (given.${name} ->> 'by')::date`;

const insertInitiatives = `
  with loaded as (
    insert into initiative (id, siren, title, theme, axis, objective, objective_value, objective_unit,
      objective_approximate, objective_by, participation, participation_value, participation_unit,
      participation_approximate, participation_by, opened_on, visibility, source, stated_on, demonstration, created_at,
      updated_at)
    select id, siren, title, theme, axis, ${objective('objective')}, ${objective('participation')}, "openedOn", 'PUBLIC',
      source, "statedOn", demonstration, "createdAt", "createdAt"
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, title text, theme text, axis text, objective jsonb,
      participation jsonb, "openedOn" date, source jsonb, "statedOn" text, demonstration boolean, "createdAt" timestamptz)
    on conflict (id) do nothing
    returning id, siren, created_at
  )
  insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
  select siren, 'Initiative', id::text, 'IMPORT', 'PUBLIC', true, created_at from loaded order by id`;

const insertReceipts = `
  insert into engagement_receipt (id, siren, initiative_id, engagement_id, commune, version, state, since, ground, body,
    reference, local_version, reason, received_at)
  select id, siren, "initiativeId", "engagementId", commune, version, state, since, ground, body, reference,
    "localVersion", reason, "receivedAt"
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "initiativeId" uuid, "engagementId" uuid, commune text,
    version integer, state text, since date, ground text, body text, reference text, "localVersion" text, reason text,
    "receivedAt" timestamptz)
  on conflict (id) do nothing`;
