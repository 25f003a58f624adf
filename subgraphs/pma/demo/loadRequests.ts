import type { EntityManager } from 'typeorm';
import type { DemonstrationRequest } from './RequestRows.js';

/** Adds the demonstration's requests and names them in the allocations that serve them; the allocations must be there. */
export async function loadRequests(manager: EntityManager, requests: readonly DemonstrationRequest[]): Promise<void> {
  const given = JSON.stringify(requests);
  await manager.query(
    `insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes,
      skill, level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, cancelled_at,
      cancel_reason, state, found_half_days, demonstration, updated_at)
    select id, pole, agglomeration, reference, "projectId", "needId", "leadCommune",
      array(select jsonb_array_elements_text(communes)), skill, level, "halfDays", "ownHalfDays", "from", "until", reason,
      "sentAt", "sentAt", "cancelledAt", "cancelReason", state, "foundHalfDays", true, coalesce("cancelledAt", "sentAt")
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, agglomeration text, reference text,
      "projectId" uuid, "needId" uuid, "leadCommune" text, communes jsonb, skill text, level text, "halfDays" integer,
      "ownHalfDays" integer, "from" date, "until" date, reason text, "sentAt" timestamptz, "cancelledAt" timestamptz,
      "cancelReason" text, state text, "foundHalfDays" integer)`,
    [given],
  );
  await manager.query(
    `update allocation set staffing_request_id = given.id
    from jsonb_to_recordset($1::jsonb) as given (id uuid, "servedBy" jsonb)
    where allocation.id in (select jsonb_array_elements_text(given."servedBy")::uuid)`,
    [given],
  );
  await manager.query(
    `insert into journal (tenant, entity, id, verb, visibility, imported)
    select pole, 'StaffingRequest', id::text, 'IMPORT', 'PRIVATE', true from staffing_request where demonstration
    order by id`,
  );
}
