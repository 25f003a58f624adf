import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import { isConnectionLoss } from '#shared/database/connectionLoss.js';
import { type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { embeddedScale } from '#shared/database/embeddedScale.js';
import { migrate } from '#shared/database/migrate.js';
import { withClient } from '#shared/database/provision.js';
import { beginTransaction, inTransaction, type TransactionScope } from '#shared/database/transaction.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { shelfMigrations, shelfScale } from './shelf.js';

const reader: TransactionScope = { tenant: '62498', audience: 'institution', readOnly: true };
const writer: TransactionScope = { ...reader, readOnly: false };

let folder: string;
let server: EmbeddedServer;
let database: ScaleDatabase;
let ownerUrl: string;
const lost: Error[] = [];

// A server of the suite's own: the run's server serves other suites while this one restarts.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-tests-restart-'));
  server = await openEmbeddedServer({ folder, settings: { fsync: 'off' } });
  const addresses = await embeddedScale(server, shelfScale);
  ownerUrl = addresses.ownerUrl;
  await migrate({ ownerUrl, scale: shelfScale, migrations: shelfMigrations });
  const onConnectionLost = (error: Error) => lost.push(error);
  database = await openDatabase({ url: addresses.appUrl, applicationName: 'tests', poolSize: 4, onConnectionLost });
});

afterAll(async () => {
  await database?.destroy();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (manager: EntityManager): Promise<number> => {
  const [row] = await manager.query('SELECT count(*) AS papers FROM paper');
  return row.papers;
};

describe('when the database restarts', () => {
  it('idle connections are replaced and the next question is answered', async () => {
    await Promise.all([1, 2, 3, 4].map(() => inTransaction(database, reader, count)));
    await server.restart();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => inTransaction(database, reader, count)));
    expect(answers).toEqual([2, 2, 2, 2, 2, 2]);
    expect(lost.every(isConnectionLoss)).toBe(true);
  });

  it('connections killed behind the back of the pool are noticed before anything is sent', async () => {
    await Promise.all([1, 2, 3, 4].map(() => inTransaction(database, reader, count)));
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'shelf_app'`;
    await withClient(server.superuserUrl(), (client) => client.query(kill));
    expect(await inTransaction(database, writer, count)).toBe(2);
  });

  it('a transaction under way fails as a lost connection and can be rolled back', async () => {
    const transaction = await beginTransaction(database, writer);
    await transaction.manager.query(`INSERT INTO paper (tenant, title) VALUES ('62498', 'unfinished')`);
    await server.restart();
    const error = await transaction.commit().catch((reason: unknown) => reason);
    expect(isConnectionLoss(error)).toBe(true);
    await transaction.rollback();
    expect(await inTransaction(database, reader, count)).toBe(2);
  });

  it('under load, what failed was a lost connection, what was said to be written is, and it goes on by itself', async () => {
    const written: string[] = [];
    const failures: unknown[] = [];
    let restarted = false;
    const write = async (worker: number): Promise<void> => {
      let afterwards = 0;
      for (let round = 0; afterwards < 5; round += 1) {
        const title = `under load ${worker}.${round}`;
        const insert = (manager: EntityManager) =>
          manager.query('INSERT INTO paper (tenant, title) VALUES ($1, $2)', ['62498', title]);
        try {
          await inTransaction(database, writer, insert);
          written.push(title);
          if (restarted) afterwards += 1;
        } catch (error) {
          failures.push(error);
        }
      }
    };
    const load = Promise.all([1, 2, 3, 4, 5, 6].map(write));
    while (written.length < 50) await new Promise(setImmediate);
    await server.restart();
    restarted = true;
    await load;

    expect(failures.filter((error) => !isConnectionLoss(error))).toEqual([]);
    const { rows } = await withClient(ownerUrl, (client) => client.query('SELECT title FROM paper'));
    const kept = new Set(rows.map(({ title }) => title));
    expect(written.filter((title) => !kept.has(title))).toEqual([]);
    const free = 'SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = $1 AND xact_start IS NOT NULL';
    const { rows: open } = await withClient(ownerUrl, (client) => client.query(free, ['shelf_app']));
    expect(open).toEqual([{ open: 0 }]);
  });

  it('while it is away, a question fails as a lost connection rather than waiting', async () => {
    await server.stop();
    try {
      const error = await inTransaction(database, reader, count).catch((reason: unknown) => reason);
      expect(isConnectionLoss(error)).toBe(true);
    } finally {
      server = await openEmbeddedServer({ folder, settings: { fsync: 'off' } });
    }
    expect(await inTransaction(database, reader, count)).toBeGreaterThan(0);
  });
});
