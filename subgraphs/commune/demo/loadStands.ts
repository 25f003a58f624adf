import type { EntityManager } from 'typeorm';
import type { DemonstrationStands } from './StandRows.js';

/** Writes micro-districts, stands and heard needs, after what follows these up; a second time it changes nothing. */
export async function loadStands(manager: EntityManager, rows: DemonstrationStands): Promise<void> {
  await manager.query(
    `with written as (
      insert into micro_district (id, insee, name, visibility, demonstration)
      select id, insee, name, visibility, true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, name text, visibility text)
      on conflict do nothing
      returning id, insee, visibility)
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'MicroDistrict', id, 'IMPORT', visibility, true from written`,
    [JSON.stringify(rows.microDistricts)],
  );
  await manager.query(
    `with written as (
      insert into stand (id, insee, micro_district_id, held_on, held_by, contacts, first_contacts, visibility,
        demonstration, created_at, updated_at)
      select id, insee, "microDistrictId", "heldOn", "heldBy", contacts, "firstContacts", visibility, true,
        "heldOn" + time '18:00', "heldOn" + time '18:00'
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "microDistrictId" uuid, "heldOn" date,
        "heldBy" text[], contacts integer, "firstContacts" integer, visibility text)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Stand', id, 'IMPORT', visibility, true, updated_at from written`,
    [JSON.stringify(rows.stands)],
  );
  await manager.query(
    `with written as (
      insert into heard_need (id, insee, stand_id, heard_on, text, theme, deadline, follow_up, action_id, contract_id,
        project_id, answer, answered_on, visibility, demonstration, created_at, updated_at)
      select id, insee, "standId", "heardOn", text, theme, deadline, "followUp", "actionId", "contractId", "projectId",
        answer, "answeredOn", visibility, true, "heardOn" + time '18:30',
        coalesce("answeredOn", "heardOn") + time '18:30'
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "standId" uuid, "heardOn" date, text text,
        theme text, deadline date, "followUp" text, "actionId" uuid, "contractId" uuid, "projectId" uuid, answer text,
        "answeredOn" date, visibility text)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'HeardNeed', id, 'IMPORT', visibility, true, updated_at from written`,
    [JSON.stringify(rows.heardNeeds)],
  );
}
