import type { EntityManager } from 'typeorm';
import type { DemonstrationChapter, DemonstrationRound } from './StoryRows.js';

/** Writes chapters and the actions they tell of; a second time it changes nothing. */
export async function loadStory(manager: EntityManager, chapters: readonly DemonstrationChapter[]): Promise<void> {
  const given = JSON.stringify(chapters);
  await manager.query(
    `with written as (
      insert into story_chapter (id, insee, period, title, text, axis, contributors, consent_given_on, consent_withdrawn_on,
        published_on, withdrawn_on, visibility, demonstration, created_at, updated_at)
      select id, insee, period, title, text, axis, contributors, "consentGivenOn", "consentWithdrawnOn", "publishedOn",
        "withdrawnOn", visibility, true, "createdAt", "updatedAt"
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, period text, title text, text text, axis text,
        contributors jsonb, "consentGivenOn" date, "consentWithdrawnOn" date, "publishedOn" date, "withdrawnOn" date,
        visibility text, "createdAt" timestamptz, "updatedAt" timestamptz)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'StoryChapter', id, 'IMPORT', visibility, true, updated_at from written`,
    [given],
  );
  await manager.query(
    `insert into story_chapter_action (chapter_id, insee, action_id)
    select given.id, given.insee, action.id
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "actionIds" jsonb),
      jsonb_array_elements_text(given."actionIds") as told (id)
      join action on action.id = told.id::uuid
    where action.insee = given.insee
    on conflict do nothing`,
    [given],
  );
}

/** Writes listening rounds with their findings; a second time it changes nothing. */
export async function loadRounds(manager: EntityManager, rounds: readonly DemonstrationRound[]): Promise<void> {
  await manager.query(
    `with given as (
      select * from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "heldOn" text, scales text[],
        summary text, visibility text, findings jsonb)),
    written as (
      insert into listening_round (id, insee, held, scales, summary, visibility, demonstration)
      select id, insee, "heldOn", scales, summary, visibility, true from given
      on conflict do nothing
      returning id, insee, visibility),
    found as (
      insert into listening_finding (round_id, insee, position, scale, topic, finding, progress)
      select written.id, written.insee, place - 1, finding->>'scale', finding->>'topic', finding->>'finding',
        finding->>'progress'
      from written join given using (id),
        jsonb_array_elements(given.findings) with ordinality as element (finding, place))
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'ListeningRound', id, 'IMPORT', visibility, true from written`,
    [JSON.stringify(rounds)],
  );
}
