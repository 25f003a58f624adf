import { asOwner } from '#shared/database/asOwner.js';
import { insertFacts } from '#shared/graphql/Fact.js';
import { insertOfficialCommunes } from '#shared/graphql/officialCommunes.js';
import { insertSkills } from '#shared/skills/skillTable.js';
import type { AgglomerationTerritory } from './AgglomerationRows.js';
import { loadStated } from './loadTerritorial.js';

/** Takes in the territory, as the owner of the tables. What is already known is kept, names are renewed. */
export async function loadAgglomerationTerritory(ownerUrl: string, rows: AgglomerationTerritory): Promise<void> {
  await asOwner(ownerUrl, 'call loading', async (manager) => {
    await insertOfficialCommunes(manager, rows.communes);
    await manager.query(
      `insert into agglomeration (siren, name, short_name)
      select siren, name, "shortName" from jsonb_to_recordset($1::jsonb)
        as given (siren text, name text, "shortName" text)
      on conflict (siren) do update set name = excluded.name, short_name = excluded.short_name`,
      [JSON.stringify(rows.agglomerations)],
    );
    await manager.query(
      `insert into membership (commune, siren, since, source)
      select insee, siren, since, source from jsonb_to_recordset($1::jsonb)
        as given (insee text, siren text, since date, source jsonb)
      on conflict (commune, since) do nothing`,
      [JSON.stringify(rows.memberships)],
    );
    await manager.query(
      `insert into pole_membership (siren, pole, since)
      select siren, pole, since from jsonb_to_recordset($1::jsonb) as given (siren text, pole text, since date)
      on conflict (siren, since) do nothing`,
      [JSON.stringify(rows.poleMemberships)],
    );
    await insertFacts(manager, rows.facts);
    await insertSkills(manager);
    if (rows.stated !== undefined) await loadStated(manager, rows.stated);
  });
}
