import type { EntityManager } from 'typeorm';
import { asOwner } from '#shared/database/asOwner.js';
import { insertFacts } from '#shared/graphql/Fact.js';
import { insertOfficialCommunes } from '#shared/graphql/officialCommunes.js';
import { insertSkills } from '#shared/skills/skillTable.js';
import { loadStatedByPoles } from './loadPoleProject.js';
import type { PoleTerritory } from './PoleRows.js';

/** Writes the territory as the pole keeps it, as the owner role; what is there already is left or brought up to date. */
export async function loadPoleTerritory(ownerUrl: string, territory: PoleTerritory): Promise<void> {
  await asOwner(ownerUrl, 'pma loading', (manager) => loadInto(manager, territory));
}

async function loadInto(manager: EntityManager, territory: PoleTerritory): Promise<void> {
  await manager.query(
    `insert into pole (siren, name)
    select siren, name from jsonb_to_recordset($1::jsonb) as given (siren text, name text)
    on conflict (siren) do update set name = excluded.name`,
    [JSON.stringify(territory.poles)],
  );
  await manager.query(
    `insert into pole_member (pole, siren, name, kind, since, source)
    select pole, siren, name, kind, since, source from jsonb_to_recordset($1::jsonb)
      as given (pole text, siren text, name text, kind text, since date, source jsonb)
    on conflict (pole, siren, since) do update
      set name = excluded.name, kind = excluded.kind, source = excluded.source`,
    [JSON.stringify(territory.members)],
  );
  await insertOfficialCommunes(manager, territory.communes);
  for (const [table, places] of [
    ['commune_place', territory.places.communes],
    ['organisation_place', territory.places.organisations],
  ] as const) {
    await manager.query(
      `insert into ${table} (code, longitude, latitude)
      select code, longitude, latitude from jsonb_to_recordset($1::jsonb)
        as given (code text, longitude double precision, latitude double precision)
      on conflict (code) do update set longitude = excluded.longitude, latitude = excluded.latitude`,
      [JSON.stringify(places)],
    );
  }
  await insertFacts(manager, territory.facts);
  if (territory.stated !== undefined) await loadStatedByPoles(manager, territory.stated);
  await insertSkills(manager);
}
