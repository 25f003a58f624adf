import type { EntityManager } from 'typeorm';
import type { DemonstrationExperiment, DemonstrationReuse } from './ExperimentRows.js';

/** Writes experiments, their lessons and the reuse of these; a second time it changes nothing. */
export async function loadExperiments(
  manager: EntityManager,
  experiments: readonly DemonstrationExperiment[],
  reuses: readonly DemonstrationReuse[],
): Promise<void> {
  const given = JSON.stringify(experiments);
  await manager.query(
    `with written as (
      insert into experiment (id, insee, action_id, title, hypothesis, theme, started_on, ended_on, outcome, visibility,
        demonstration, created_at, updated_at)
      select id, insee, "actionId", title, hypothesis, theme, "startedOn", "endedOn", outcome, visibility, true,
        "createdAt", "updatedAt"
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "actionId" uuid, title text, hypothesis text,
        theme text, "startedOn" date, "endedOn" date, outcome text, visibility text, "createdAt" timestamptz,
        "updatedAt" timestamptz)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Experiment', id, 'IMPORT', visibility, true, updated_at from written`,
    [given],
  );
  await manager.query(
    `with written as (
      insert into lesson (id, insee, experiment_id, text, theme, visibility, demonstration, recorded_at)
      select taught.id, given.insee, given.id, taught.text, given.theme, given.visibility, true, given."updatedAt"
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, theme text, visibility text, lessons jsonb,
          "updatedAt" timestamptz),
        jsonb_to_recordset(given.lessons) as taught (id uuid, text text)
      on conflict (id) do nothing
      returning id, insee, visibility, recorded_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Lesson', id, 'IMPORT', visibility, true, recorded_at from written`,
    [given],
  );
  await manager.query(
    `with written as (
      insert into lesson_reuse (id, insee, lesson_id, learnt_from, how, reused_on, visibility, demonstration)
      select given.id, given.insee, lesson.id, lesson.insee, given.how, given."reusedOn", given.visibility, true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "lessonId" uuid, how text, "reusedOn" date,
          visibility text)
        join lesson on lesson.id = given."lessonId"
      on conflict do nothing
      returning id, insee, visibility)
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'LessonReuse', id, 'IMPORT', visibility, true from written`,
    [JSON.stringify(reuses)],
  );
}
