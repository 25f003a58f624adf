import type { EntityManager } from 'typeorm';
import type { DemonstrationAgglomerationAdoption } from './AdoptionRows.js';

/** Adds the frameworks that the demonstration's agglomerations adopted; what is there already stays. */
export async function loadAdoptions(
  manager: EntityManager,
  rows: readonly DemonstrationAgglomerationAdoption[],
): Promise<void> {
  await manager.query(insertAdoptions, [JSON.stringify(rows)]);
}

const insertAdoptions = `
  with loaded as (
    insert into framework_adoption (id, siren, framework_id, number, adopted_on, adaptation, visibility, evaluated_on,
      result, evaluation, demonstration)
    select id, siren, "frameworkId", number, "adoptedOn", adaptation, visibility, "evaluatedOn", result, evaluation, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "frameworkId" uuid, number integer,
      "adoptedOn" date, adaptation text, visibility text, "evaluatedOn" date, result text, evaluation text)
    on conflict do nothing returning id, siren, visibility
  )
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select siren, 'AgglomerationAdoption', id::text, 'IMPORT', visibility, true from loaded order by id`;
