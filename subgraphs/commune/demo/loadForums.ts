import type { EntityManager } from 'typeorm';
import type { DemonstrationForums } from './ForumRows.js';

/** Writes forum sessions, associations, events and participation, after the stands; a second time it changes nothing. */
export async function loadForums(manager: EntityManager, rows: DemonstrationForums): Promise<void> {
  await manager.query(
    `with written as (
      insert into forum_session (id, insee, title, held_on, participants, from_contracts, peers_mobilised, visibility,
        demonstration, created_at, updated_at)
      select id, insee, title, "heldOn", participants, "fromContracts", "peersMobilised", visibility, true,
        "heldOn" + time '21:00', "heldOn" + time '21:00'
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, title text, "heldOn" date,
        participants integer, "fromContracts" integer, "peersMobilised" integer, visibility text)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'ForumSession', id, 'IMPORT', visibility, true, updated_at from written`,
    [JSON.stringify(rows.sessions)],
  );
  await manager.query(
    `with written as (
      insert into association (id, insee, name, scope, visibility, demonstration)
      select id, insee, name, scope, visibility, true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, name text, scope text, visibility text)
      on conflict do nothing
      returning id, insee, visibility)
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'Association', id, 'IMPORT', visibility, true from written`,
    [JSON.stringify(rows.associations)],
  );
  await manager.query(
    `with written as (
      insert into community_event (id, insee, title, held_on, participants, story_note, visibility, demonstration,
        created_at, updated_at)
      select id, insee, title, "heldOn", participants, "storyNote", visibility, true, "heldOn" + time '19:00',
        "heldOn" + time '19:00'
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, title text, "heldOn" date,
        participants integer, "storyNote" text, visibility text)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'CommunityEvent', id, 'IMPORT', visibility, true, updated_at from written`,
    [JSON.stringify(rows.events)],
  );
  await manager.query(
    `insert into participation (id, insee, stand_id, event_id, forum_session_id, held_on, token)
    select id, insee, "standId", "eventId", "forumSessionId", "heldOn",
      encode(sha256(convert_to('demonstration ' || insee || ' ' || person, 'UTF8')), 'hex')
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "standId" uuid, "eventId" uuid,
      "forumSessionId" uuid, "heldOn" date, person integer)
    on conflict do nothing`,
    [JSON.stringify(rows.participations)],
  );
}
