import type { EntityManager } from 'typeorm';
import type { DemonstrationFact } from './ImportedFactRows.js';

/** Adds what the demonstration's agglomerations took over from before; what is there already stays. */
export async function loadImportedFacts(manager: EntityManager, facts: readonly DemonstrationFact[]): Promise<void> {
  await manager.query(
    `with loaded as (
      insert into imported_fact (id, siren, kind, name, title, communes, since, until_day, given, source, irregularities,
        imported_role, imported_at, demonstration)
      select id, siren, kind, name, title, array(select jsonb_array_elements_text(communes)), since, until, given, source,
        array(select jsonb_array_elements_text(irregularities)), 'PROJECT_OFFICER', "importedAt", true
      from jsonb_to_recordset($1::jsonb) as stated (id uuid, siren text, kind text, name text, title text, communes jsonb,
        since date, until date, given jsonb, source text, irregularities jsonb, "importedAt" timestamptz)
      on conflict do nothing returning id, siren
    )
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select siren, 'ImportedFact', id::text, 'IMPORT', 'PRIVATE', true from loaded order by id`,
    [JSON.stringify(facts)],
  );
}
