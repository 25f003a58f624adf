import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import type { StatedByAgglomerations, TerritorialDemonstration } from './TerritorialRows.js';

/** Ids of stated rows are named after what they state, so that a second loading finds them. */
const named = (name: string) => v5(name, 'd3f2c6a0-7f0b-4d4e-9a55-1c8f9a2b6e01');

/** What sources state of agglomerations' territorial projects; a second time it changes nothing. */
export async function loadStated(manager: EntityManager, stated: StatedByAgglomerations): Promise<void> {
  const projects = stated.projects.map((project) => ({ ...project, id: named(`project ${project.siren}`) }));
  const axes = projects.flatMap(({ id, siren, source, axes: own }) =>
    own.map((axis, index) => ({
      ...axis,
      id: named(`axis ${siren} ${axis.key}`),
      siren,
      source,
      project: id,
      position: index + 1,
    })),
  );
  await manager.query(
    `insert into territorial_project (id, siren, title, since, source)
    select id, siren, 'Projet de territoire', since, source from jsonb_to_recordset($1::jsonb)
      as given (id uuid, siren text, since date, source jsonb) on conflict (id) do nothing`,
    [JSON.stringify(projects)],
  );
  await manager.query(
    `insert into axis (id, siren, project_id, key, position, title, text, source)
    select id, siren, project, key, position, title, text, source from jsonb_to_recordset($1::jsonb)
      as given (id uuid, siren text, project uuid, key text, position integer, title text, text text, source jsonb)
    on conflict do nothing`,
    [JSON.stringify(axes)],
  );
  await manager.query(
    `insert into vice_presidencies (siren, since, count, functions, source)
    select siren, since, count, '{}', source from jsonb_to_recordset($1::jsonb)
      as given (siren text, since date, count integer, source jsonb) on conflict do nothing`,
    [JSON.stringify(stated.vicePresidencies)],
  );
  await manager.query(
    `insert into partnership_contract (id, siren, partner, title, known_since, pilot_communes, source)
    select id, siren, partner, title, "knownSince", array(select jsonb_array_elements_text(pilots)), source
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, partner text, title text, "knownSince" date,
      pilots jsonb, source jsonb) on conflict do nothing`,
    [JSON.stringify(stated.contracts.map((contract) => ({ ...contract, id: named(`contract ${contract.id}`) })))],
  );
}

/** Writes the demonstration's regimes, commitments, calls, story and trainings; a second time it changes nothing. */
export async function loadTerritorial(manager: EntityManager, rows: TerritorialDemonstration): Promise<void> {
  for (const [sql, given] of [
    [insertRegimes, rows.regimes],
    [insertCommitments, rows.commitments],
    [insertCalls, rows.calls],
    [insertContributions, rows.contributions],
    [insertChapters, rows.chapters],
    [insertTrainings, rows.trainings],
  ] as const) {
    await manager.query(sql, [JSON.stringify(given)]);
  }
}

/** The journal tells of what was loaded, to those who may see it. */
const journalled = (entity: string, insert: string, visibility = "'PUBLIC'") => `
  with loaded as (${insert} on conflict (id) do nothing returning *)
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select siren, '${entity}', id::text, 'IMPORT', ${visibility}, true from loaded order by id`;

const insertRegimes = journalled(
  'CompetenceRegime',
  `insert into regime (id, siren, competence, commune, regime, since, act_body, act_reference, act_decided_on,
    act_enforceable_from, line, decision_id, demonstration)
  select id, siren, competence, commune, regime, since, body, reference, "decidedOn", "decidedOn", line, decision, true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, competence text, commune text, regime text,
    since date, body text, reference text, "decidedOn" date, line text, decision uuid)`,
);

const insertCommitments = journalled(
  'PoliticalCommitment',
  `insert into political_commitment (id, siren, title, text, on_inhabitants_involvement, axis, committed_on,
    act_reference, demonstration)
  select id, siren, title, text, "onInhabitants", axis, "committedOn", reference, true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, title text, text text, "onInhabitants" boolean,
    axis text, "committedOn" date, reference text)`,
);

const insertCalls = journalled(
  'InvolvementCall',
  `insert into involvement_call (id, siren, title, text, axis, opens_on, closes_on, who_may_answer, visibility,
    demonstration)
  select id, siren, title, text, axis, "opensOn", "closesOn", array(select jsonb_array_elements_text("whoMayAnswer")),
    'PUBLIC', true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, title text, text text, axis text, "opensOn" date,
    "closesOn" date, "whoMayAnswer" jsonb)`,
);

const insertContributions = journalled(
  'Contribution',
  `insert into contribution (id, siren, call_id, kind, label, commune, text, received_on, outcome, reason, decided_on,
    demonstration)
  select id, siren, "callId", kind, label, commune, text, "receivedOn", outcome, reason, "decidedOn", true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "callId" uuid, kind text, label text, commune text,
    text text, "receivedOn" date, outcome text, reason text, "decidedOn" date)`,
);

const insertChapters = journalled(
  'AgglomerationChapter',
  `insert into agglomeration_chapter (id, siren, period, title, text, axis, contributors, consent_given_on, published_on,
    visibility, demonstration)
  select id, siren, period, title, text, axis, contributors, "consentGivenOn", "consentGivenOn", visibility, true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, period text, title text, text text, axis text,
    contributors jsonb, "consentGivenOn" date, visibility text)`,
  'visibility',
);

const insertTrainings = journalled(
  'AgglomerationTraining',
  `insert into agglomeration_training (id, siren, title, audience, partner, held_on, half_days, participants, visibility,
    demonstration)
  select id, siren, title, audience, partner, "heldOn", "halfDays", participants, 'PUBLIC', true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, title text, audience text, partner text,
    "heldOn" date, "halfDays" integer, participants integer)`,
  'visibility',
);
