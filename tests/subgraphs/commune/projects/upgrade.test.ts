import { communeScale } from '#commune/subgraph.js';
import { migrate } from '#shared/database/migrate.js';
import { withClient } from '#shared/database/provision.js';
import { cloneDatabase } from '#tests/support/database.js';
import { expect, it } from '#tests/support/suite.js';
import { grenay, lens, loos } from '../smallTerritory.js';

const project = '019b8d2b-8c00-7000-8000-0000000000a1';

it('what communes had confirmed before they answered in rows of their own stays confirmed', async () => {
  const before = communeScale.migrations.filter(({ name }) => /First|Mandates/.test(name));
  expect(before).toHaveLength(2);
  const database = await cloneDatabase('commune', before);
  try {
    await withClient(database.ownerUrl, async (client) => {
      for (const [insee, code] of [
        [loos, 'LOOS'],
        [grenay, 'GREN'],
        [lens, 'LENS'],
      ]) {
        await client.query('insert into commune (insee, name, code) values ($1, $2, $2)', [insee, code]);
      }
      await client.query(
        `insert into project (id, insee, reference, title, summary, theme, state, visibility)
        values ($1, $2, 'LOOS-2026-001', 'Verger', '', 'FOOD', 'DRAFT', 'PRIVATE')`,
        [project, loos],
      );
      await client.query(
        `insert into project_co_carrier (project_id, insee, co_carrier, confirmed_on)
        values ($1, $2, $3, '2026-02-03'), ($1, $2, $4, null)`,
        [project, loos, grenay, lens],
      );
    });
    await migrate({ ownerUrl: database.ownerUrl, scale: 'commune', migrations: communeScale.migrations });
    await withClient(database.ownerUrl, async (client) => {
      const answers = await client.query(
        `select answer.insee, state, decided_on::text from co_carrier_answer answer join project_co_carrier invited
          using (project_id, invitation) where invited.co_carrier = answer.insee`,
      );
      expect(answers.rows).toEqual([{ insee: grenay, state: 'CONFIRMED', decided_on: '2026-02-03' }]);
      const carriers = await client.query('select co_carriers, version from project');
      expect(carriers.rows).toEqual([{ co_carriers: [grenay, lens], version: 1 }]);
    });
  } finally {
    await database.drop();
  }
});
