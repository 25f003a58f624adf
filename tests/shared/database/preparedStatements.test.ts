import type { EntityManager } from 'typeorm';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import { inTransaction, type TransactionScope } from '#shared/database/transaction.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { shelfMigrations, shelfScale } from './shelf.js';

const loos: TransactionScope = { tenant: '62498', audience: 'institution', readOnly: true };
const lievin: TransactionScope = { ...loos, tenant: '62510' };

let clone: TestDatabase;
let database: ScaleDatabase;

beforeAll(async () => {
  clone = await cloneDatabase(shelfScale, shelfMigrations);
  database = await openDatabase({ url: clone.appUrl, applicationName: 'tests', poolSize: 1 });
});

afterAll(async () => {
  await database?.destroy();
  await clone?.drop();
});

const ask = (sql: string, scope: TransactionScope, values: unknown[]): Promise<Record<string, unknown>[]> =>
  inTransaction(database, scope, (manager: EntityManager) => manager.query(sql, values));

/** What the connection keeps prepared among statements that hold this text. */
const prepared = async (part: string): Promise<number> => {
  const [row] = await database.query(
    `SELECT count(*) AS kept FROM pg_prepared_statements WHERE statement LIKE '%' || '${part}' || '%'`,
  );
  return row.kept;
};

describe('a statement that comes again and again', () => {
  const sql = 'SELECT title FROM paper WHERE title <> $1 ORDER BY title';

  it('is prepared once, and each reader still sees with their own eyes', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      expect(await ask(sql, loos, ['nothing'])).toEqual([{ title: 'draft' }, { title: 'plan' }]);
      expect(await ask(sql, lievin, ['plan'])).toEqual([{ title: 'notes' }]);
    }
    expect(await prepared('title <> $1')).toBe(1);
  });

  it('is not prepared when it is met but once, nor when it carries no values', async () => {
    await ask('SELECT id FROM paper WHERE title = $1', loos, ['plan']);
    for (let turn = 0; turn < 8; turn += 1) await ask('SELECT tenant FROM paper', loos, []);
    expect(await prepared('WHERE title = $1')).toBe(0);
    expect(await prepared('SELECT tenant')).toBe(0);
  });

  it('is answered again by the same connection after a migration has changed its columns', async () => {
    const all = 'SELECT * FROM paper WHERE title = $1';
    for (let turn = 0; turn < 8; turn += 1) await ask(all, loos, ['plan']);
    const owner = await openDatabase({ url: clone.ownerUrl, applicationName: 'tests', role: 'owner' });
    await owner.query('ALTER TABLE paper ADD COLUMN pages int NOT NULL DEFAULT 1');
    await owner.destroy();
    await expect(ask(all, loos, ['plan'])).rejects.toThrow(/cached plan/);
    expect(await ask(all, loos, ['plan'])).toMatchObject([{ title: 'plan', pages: 1 }]);
  });

  it('leaves room for no more than a hundred of its kind', async () => {
    const fresh = await openDatabase({ url: clone.appUrl, applicationName: 'tests', poolSize: 1 });
    try {
      for (let kind = 0; kind < 120; kind += 1) {
        for (let turn = 0; turn < 4; turn += 1) await fresh.query(`SELECT ${kind} AS kind, $1::int AS turn`, [turn]);
      }
      const [row] = await fresh.query('SELECT count(*) AS kept FROM pg_prepared_statements');
      expect(row.kept).toBe(100);
    } finally {
      await fresh.destroy();
    }
  });
});
