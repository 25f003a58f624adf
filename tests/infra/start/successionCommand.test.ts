import { scaleHouses } from '#infra/start/scaleHouses.js';
import { successionCommand } from '#infra/start/successionCommand.js';
import { withClient } from '#shared/database/provision.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

let database: TestDatabase;
const rows = async (sql: string) => (await withClient(database.ownerUrl, (client) => client.query(sql))).rows;
beforeAll(async () => {
  database = await cloneDatabase('commune', scaleHouses.commune.definition.migrations);
  await rows(`insert into commune (insee, siren, name, code) values ('62528', '216205286', 'Loos-en-Gohelle', 'LOOS'),
    ('62213', '216202135', 'Carency', 'CARENCY')`);
});
afterAll(() => database?.drop());

const asked = ['--from', '62213', '--to', '62528', '--since', '2027-01-01', '--act', 'Arrêté 114', '--source', 'RAA'];
const run = (args: readonly string[]) => successionCommand(args, { OWNER_DATABASE_URL: database.ownerUrl });
const recorded = () => rows('select insee, successor, since, act, source from succession');

it('says what a commune nouvelle comes to and writes nothing, then writes it, once', async () => {
  const preview = await run([...asked, '--preview']);
  expect(preview).toMatchObject({ status: 0, out: expect.stringContaining('Preview') });
  expect(await recorded()).toEqual([]);
  expect((await run(asked)).status).toBe(0);
  const row = { insee: '62213', successor: '62528', since: '2027-01-01', act: 'Arrêté 114', source: 'RAA' };
  expect(await recorded()).toEqual([row]);
  expect(await run(asked)).toMatchObject({ status: 0, out: expect.stringContaining('recorded already') });
  expect(await recorded()).toEqual([row]);
});

it('refuses what the territory does not know, and what is asked wrongly', async () => {
  const unknown = await run(asked.map((word) => (word === '62213' ? '99999' : word)));
  expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining('99999') });
  for (const args of [[], ['--from', 'x'], [...asked, '--nothing']]) expect((await run(args)).status).toBe(2);
});
