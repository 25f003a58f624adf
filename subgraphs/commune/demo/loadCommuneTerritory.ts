import type { EntityManager } from 'typeorm';
import { asOwner } from '#shared/database/asOwner.js';
import { insertFacts } from '#shared/graphql/Fact.js';
import { assignCodes } from '../communes/communeCodes.js';
import type { CommuneTerritory } from './CommuneRows.js';
import { writeListeningRounds } from './loadListeningRounds.js';

/** Writes the territory as the owner, in one short transaction; what is there already is kept, or named anew. */
export async function loadCommuneTerritory(ownerUrl: string, rows: CommuneTerritory): Promise<void> {
  await asOwner(ownerUrl, 'commune loading', (manager) => writeTerritory(manager, rows));
}

async function writeTerritory(manager: EntityManager, rows: CommuneTerritory): Promise<void> {
  const known: { insee: string; code: string }[] = await manager.query('select insee, code from commune');
  const codes = assignCodes(rows.communes, new Map(known.map(({ insee, code }) => [insee, code])));
  await manager.query(
    `insert into commune (insee, siren, name, code, longitude, latitude, area_km2)
    select insee, siren, name, code, longitude, latitude, "areaKm2" from jsonb_to_recordset($1::jsonb)
      as given (insee text, siren text, name text, code text, longitude double precision, latitude double precision,
        "areaKm2" double precision)
    on conflict (insee) do update set siren = excluded.siren, name = excluded.name, longitude = excluded.longitude,
      latitude = excluded.latitude, area_km2 = excluded.area_km2`,
    [JSON.stringify(rows.communes.map((commune) => ({ ...commune, code: codes.get(commune.insee) })))],
  );
  await manager.query(
    `insert into population (insee, inhabitants, since, source)
    select insee, inhabitants, since, source from jsonb_to_recordset($1::jsonb)
      as given (insee text, inhabitants integer, since date, source jsonb)
    on conflict (insee, since, source) do update set inhabitants = excluded.inhabitants`,
    [JSON.stringify(rows.populations)],
  );
  await manager.query(
    `insert into neighbour (insee, neighbour)
    select pair->>0, pair->>1 from jsonb_array_elements($1::jsonb) pair
    union select pair->>1, pair->>0 from jsonb_array_elements($1::jsonb) pair
    on conflict do nothing`,
    [JSON.stringify(rows.neighbours)],
  );
  await manager.query(
    `insert into membership (insee, siren, since)
    select insee, siren, since from jsonb_to_recordset($1::jsonb) as given (insee text, siren text, since date)
    on conflict (insee, since) do update set siren = excluded.siren`,
    [JSON.stringify(rows.memberships)],
  );
  await manager.query(
    `insert into pole_of_territory (siren, name)
    select siren, name from jsonb_to_recordset($1::jsonb) as given (siren text, name text)
    on conflict (siren) do update set name = excluded.name`,
    [JSON.stringify(rows.poles ?? [])],
  );
  await insertFacts(manager, rows.facts);
  await writeListeningRounds(manager, rows.listeningRounds ?? []);
}
