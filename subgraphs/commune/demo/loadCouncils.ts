import type { EntityManager } from 'typeorm';
import type { DemonstrationCouncil } from './CouncilRows.js';

/** Writes meetings into the calendars; a second time it changes nothing. */
export async function loadCouncils(manager: EntityManager, councils: readonly DemonstrationCouncil[]): Promise<void> {
  await manager.query(
    `with written as (
      insert into council_meeting (id, insee, held_on, kind, state, note, visibility, demonstration, created_at, updated_at)
      select id, insee, "heldOn", kind, state, note, visibility, true, "createdAt", "updatedAt"
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "heldOn" date, kind text, state text, note text,
        visibility text, "createdAt" timestamptz, "updatedAt" timestamptz)
      on conflict do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'CouncilMeeting', id, 'IMPORT', visibility, true, updated_at from written`,
    [JSON.stringify(councils)],
  );
}
