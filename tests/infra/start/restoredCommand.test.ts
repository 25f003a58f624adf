import { join } from 'node:path';
import { openDatabases } from '#infra/start/fillFolder.js';
import { restoredCommand } from '#infra/start/restoredCommand.js';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import { openDatabase } from '#shared/database/connection.js';
import { openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { withClient } from '#shared/database/provision.js';
import { readChanges } from '#shared/journal/journal.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { discardWorkingFolder, workingFolder } from './workingFolder.js';

const sql = (url: string, text: string) =>
  withClient(url, async (client) => (await client.query<{ epoch: string; ahead: boolean }>(text)).rows);

describe('one scale whose database was restored', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase('commune', scaleHouses.commune.definition.migrations);
  });
  afterAll(() => database?.drop());

  const epoch = async () => (await sql(database.ownerUrl, 'select epoch from journal_epoch'))[0]?.epoch;
  const changes = async (since?: string) => {
    const owner = await openDatabase({ url: database.ownerUrl, applicationName: 'restored', role: 'owner' });
    try {
      return await readChanges(owner.manager, { since, first: 10 });
    } finally {
      await owner.destroy();
    }
  };

  it('refuses the cursors given before, and says so', async () => {
    const [before, { cursor }] = [await epoch(), await changes()];
    const answer = await restoredCommand([], { OWNER_DATABASE_URL: database.ownerUrl });
    expect(answer).toEqual({ status: 0, out: expect.stringContaining('cursors given earlier are refused.'), err: '' });
    expect(await epoch()).not.toBe(before);
    await expect(changes(cursor)).rejects.toThrow();
  });

  it('that came from a dump counts past what its journal names, so that nothing written next hides', async () => {
    await sql(
      database.ownerUrl,
      `insert into journal (xid, tenant, entity, id, verb, visibility)
      select (pg_current_xact_id()::text::bigint + 3000)::text::xid8, '62528', 'Action', 'far', 'CREATE', 'PUBLIC'`,
    );
    const isAhead = 'select pg_current_xact_id() > max(xid) as ahead from journal';
    expect(await sql(database.ownerUrl, isAhead)).toEqual([{ ahead: false }]);
    const answer = await restoredCommand([], { OWNER_DATABASE_URL: database.ownerUrl });
    expect(answer).toMatchObject({ status: 0, out: expect.stringMatching(/caught up with \d{4} transactions/) });
    expect(await sql(database.ownerUrl, isAhead)).toEqual([{ ahead: true }]);
  });

  it('must be a database that answers: no address with its password is printed', async () => {
    const closed = { OWNER_DATABASE_URL: 'postgres://commune_owner:secret-word@127.0.0.1:1/commune' };
    const answer = await restoredCommand([], closed);
    expect(answer).toMatchObject({ status: 1, err: expect.stringContaining('(ECONNREFUSED)') });
    expect(answer.err).not.toContain('secret-word');
    expect((await restoredCommand(['--now'], closed)).status).toBe(2);
  });
});

describe('a copy in a folder', () => {
  const folder = workingFolder();
  const archipel = join(folder, '.archipel');
  const postgres = join(archipel, 'postgres');
  afterAll(() => discardWorkingFolder(folder));
  const command = () => restoredCommand([], { ARCHIPEL_FOLDER: archipel });
  const project = '01980003-0000-7000-8000-000000000001';

  const stopped = async (work: (urls: Awaited<ReturnType<typeof openDatabases>>) => Promise<unknown>) => {
    const server = await openEmbeddedServer({ folder: postgres, settings: { fsync: 'off' } });
    try {
      await work(await openDatabases(server));
    } finally {
      await server.stop();
    }
  };

  it('is refused while there is none', async () => {
    expect(await command()).toMatchObject({ status: 1, err: expect.stringContaining('There is no database in') });
  });

  it('has its three scales renewed, and says which database is older than the others', async () => {
    await stopped(() => Promise.resolve());
    const whole = await command();
    expect(whole).toMatchObject({ status: 0, err: '' });
    for (const scale of ['commune', 'call', 'pma']) expect(whole.out).toContain(`${scale}: cursors given earlier`);
    await stopped(async ({ commune }) =>
      sql(
        commune.ownerUrl,
        `insert into outbox_stream (stream, receiver, last_number, sent_number) values ('${project}', 'call', 3, 2)`,
      ),
    );
    expect(await command()).toMatchObject({
      status: 1,
      err: expect.stringContaining(`commune → call, project ${project}: the database call is older than the other`),
    });
  });

  it('is left alone while it runs', async () => {
    await stopped(async () => {
      const answer = await command();
      expect(answer.status).toBe(1);
      expect(answer.err).not.toBe('');
    });
  });
});
