import type { EntityManager } from 'typeorm';
import type { DemonstrationStaffing } from './StaffingRows.js';

/** Adds the demonstration's requests to the pole, with its answers; what is there already stays. */
export async function loadStaffing(manager: EntityManager, requests: readonly DemonstrationStaffing[]): Promise<void> {
  await manager.query(insertRequests, [JSON.stringify(requests)]);
  await manager.query(
    `insert into staffing_number (siren, year, last) select siren, year, max(number) from staffing_request
    group by siren, year
    on conflict (siren, year) do update set last = greatest(staffing_number.last, excluded.last)`,
  );
  const answers = requests.flatMap(({ answers: all, id, siren, projectId, pole }) =>
    all.map((answer) => ({ ...answer, requestId: id, siren, projectId, pole })),
  );
  await manager.query(
    `insert into staffing_answer_receipt (id, siren, request_id, project_id, pole, state, found_half_days, answered_at,
      received_at)
    select id, siren, "requestId", "projectId", pole, state, "foundHalfDays", "answeredAt", "answeredAt"
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "requestId" uuid, "projectId" uuid, pole text,
      state text, "foundHalfDays" integer, "answeredAt" timestamptz)
    order by "answeredAt"
    on conflict (id) do nothing`,
    [JSON.stringify(answers)],
  );
}

/** The journal tells of what was loaded, to its own agglomeration. */
const insertRequests = `
  with loaded as (
    insert into staffing_request (id, siren, year, number, reference, project_id, need_id, lead_commune, communes, skill,
      level, half_days, own_half_days, from_day, until_day, reason, state, found_half_days, sent_at, cancel_reason,
      updated_at, demonstration, version)
    select id, siren, year, number, reference, "projectId", "needId", "leadCommune",
      array(select jsonb_array_elements_text(communes)), skill, level, "halfDays", "ownHalfDays", "from", "until", reason,
      state, "foundHalfDays", "sentAt", "cancelReason", "updatedAt", true, case state when 'DRAFT' then 1 else 2 end
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, year integer, number integer, reference text,
      "projectId" uuid, "needId" uuid, "leadCommune" text, communes jsonb, skill text, level text, "halfDays" integer,
      "ownHalfDays" integer, "from" date, "until" date, reason text, state text, "foundHalfDays" integer,
      "sentAt" timestamptz, "cancelReason" text, "updatedAt" timestamptz)
    on conflict (id) do nothing
    returning id, siren
  )
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select siren, 'StaffingRequest', id::text, 'IMPORT', 'PRIVATE', true from loaded order by id`;
