import type { EntityManager } from 'typeorm';
import type { DemonstrationAdoption, DemonstrationFramework } from './FrameworkRows.js';

/** Writes frameworks, their versions and who adopted them; a second time it changes nothing. */
export async function loadFrameworks(
  manager: EntityManager,
  frameworks: readonly DemonstrationFramework[],
  adoptions: readonly DemonstrationAdoption[],
): Promise<void> {
  const given = JSON.stringify(frameworks);
  await manager.query(
    `with written as (
      insert into framework (id, insee, title, theme, visibility, demonstration, created_at, updated_at)
      select id, insee, title, theme, visibility, true, "createdAt", "updatedAt"
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, title text, theme text, visibility text,
        "createdAt" timestamptz, "updatedAt" timestamptz)
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Framework', id, 'IMPORT', visibility, true, updated_at from written`,
    [given],
  );
  await manager.query(
    `insert into framework_version (framework_id, insee, number, summary, content, published_on)
    select given.id, given.insee, published.number, published.summary, published.content, published."publishedOn"
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, versions jsonb),
      rows from (jsonb_to_recordset(given.versions) as ("publishedOn" date, summary text, content text))
        with ordinality as published ("publishedOn", summary, content, number)
    order by given.id, published.number
    on conflict (framework_id, number) do nothing`,
    [given],
  );
  // Version 1: nobody has changed it since; a draft that a user published does not come back.
  await manager.query(
    `insert into framework_draft (framework_id, insee, summary, content)
    select framework.id, framework.insee, given.draft->>'summary', given.draft->>'content'
    from jsonb_to_recordset($1::jsonb) as given (id uuid, draft jsonb)
      join framework on framework.id = given.id and framework.version = 1
    where jsonb_typeof(given.draft) = 'object'
    on conflict (framework_id) do nothing`,
    [given],
  );
  await manager.query(
    `with written as (
      insert into framework_adoption (id, insee, framework_id, framework_insee, number, adopted_on, adaptation, parent_id,
        visibility, evaluated_on, result, evaluation, demonstration)
      select given.id, given.insee, framework.id, framework.insee, given.number, given."adoptedOn", given.adaptation,
        given."parentId", given.visibility, (given.evaluation->>'on')::date, given.evaluation->>'result',
        given.evaluation->>'text', true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "frameworkId" uuid, number integer,
          "adoptedOn" date, adaptation text, "parentId" uuid, visibility text, evaluation jsonb)
        join framework on framework.id = given."frameworkId"
      on conflict (id) do nothing
      returning id, insee, visibility)
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select insee, 'FrameworkAdoption', id, 'IMPORT', visibility, true from written`,
    [JSON.stringify(adoptions)],
  );
}
