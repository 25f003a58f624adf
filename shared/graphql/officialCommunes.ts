import type { EntityManager } from 'typeorm';
import { allowReading, enableRowSecurity } from '../database/rowSecurity.js';
import type { Scale } from '../identity/Actor.js';

/**
 * Each scale keeps names and populations of communes from the same official file, so that an answer still names a
 * commune when the commune's own service is down.
 */
export interface OfficialCommune {
  readonly insee: string;
  readonly name: string;
  /** Municipal population of the newest year in the file; null where the file has none. */
  readonly population: number | null;
}

export function officialCommuneTable(scale: Scale): string[] {
  return [
    `create table official_commune (
      insee text primary key,
      name text not null,
      population integer check (population >= 0)
    )`,
    enableRowSecurity('official_commune', scale),
    allowReading('official_commune', scale, 'true'),
  ];
}

export async function insertOfficialCommunes(
  manager: EntityManager,
  communes: readonly OfficialCommune[],
): Promise<void> {
  await manager.query(
    `insert into official_commune (insee, name, population)
    select insee, name, population from jsonb_to_recordset($1::jsonb) as given (insee text, name text, population integer)
    on conflict (insee) do update set name = excluded.name, population = excluded.population`,
    [JSON.stringify(communes)],
  );
}

/** Name and population by INSEE code; null for a commune this territory does not have. */
export async function officialCommunes(
  manager: EntityManager,
  codes: readonly string[],
): Promise<(OfficialCommune | null)[]> {
  const rows: OfficialCommune[] = await manager.query(
    'select insee, name, population from official_commune where insee = any($1)',
    [codes],
  );
  const byCode = new Map(rows.map((row) => [row.insee, row]));
  return codes.map((code) => byCode.get(code) ?? null);
}
