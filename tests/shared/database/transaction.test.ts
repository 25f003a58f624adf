import type { EntityManager } from 'typeorm';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import { beginReading, beginTransaction, inTransaction, type TransactionScope } from '#shared/database/transaction.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { shelfMigrations, shelfScale } from './shelf.js';

const loos: TransactionScope = { tenant: '62498', audience: 'institution', readOnly: false };
const lievin: TransactionScope = { ...loos, tenant: '62510' };
const anyone: TransactionScope = { tenant: null, audience: 'public', readOnly: true };

let clone: TestDatabase;
let database: ScaleDatabase;

beforeAll(async () => {
  clone = await cloneDatabase(shelfScale, shelfMigrations);
  // One connection: what a transaction left on it would be seen by the next.
  database = await openDatabase({ url: clone.appUrl, applicationName: 'tests', poolSize: 1 });
});

afterAll(async () => {
  await database?.destroy();
  await clone?.drop();
});

const titles = async (manager: EntityManager): Promise<string[]> => {
  const rows: { title: string }[] = await manager.query('SELECT title FROM paper ORDER BY title');
  return rows.map(({ title }) => title);
};

describe('a transaction speaks for one organisation', () => {
  it('and reads its own rows and the open ones', async () => {
    expect(await inTransaction(database, loos, titles)).toEqual(['draft', 'plan']);
    expect(await inTransaction(database, lievin, titles)).toEqual(['notes', 'plan']);
  });

  it('and the public reads the open ones only, also after someone else on the same connection', async () => {
    await inTransaction(database, loos, titles);
    expect(await inTransaction(database, anyone, titles)).toEqual(['plan']);
  });

  it('and nothing of it is left on the connection afterwards', async () => {
    await inTransaction(database, loos, titles);
    const [after] = await database.query(
      `SELECT current_setting('archipel.tenant', true) AS tenant, count(*) FROM paper`,
    );
    expect(after).toEqual({ tenant: '', count: 1 });
  });

  it('and cannot write in the name of another', async () => {
    const insert = (manager: EntityManager) =>
      manager.query(`INSERT INTO paper (tenant, title) VALUES ('62510', 'forged')`);
    await expect(inTransaction(database, loos, insert)).rejects.toThrow(/row-level security/);
  });

  it("and cannot change another's rows, hidden or open", async () => {
    const change = (manager: EntityManager) =>
      manager.query(`UPDATE paper SET title = 'changed' WHERE tenant = '62498'`);
    expect(await inTransaction(database, lievin, change)).toEqual([[], 0]);
  });

  it("and the scale's owner, who runs the worker, sees and writes all", async () => {
    const owner = await openDatabase({ url: clone.ownerUrl, applicationName: 'tests', role: 'owner' });
    try {
      const [{ tenants }] = await owner.query('SELECT count(DISTINCT tenant) AS tenants FROM paper');
      expect(tenants).toBe(2);
      expect(await owner.query(`UPDATE paper SET open = true WHERE title = 'plan'`)).toEqual([[], 1]);
    } finally {
      await owner.destroy();
    }
  });

  it('and even the owner of a table is held by its policies', async () => {
    const owner = await openDatabase({ url: clone.ownerUrl, applicationName: 'tests', role: 'owner' });
    try {
      const scope: TransactionScope = { tenant: '62498', audience: 'institution', readOnly: false };
      const rows = await inTransaction(owner, scope, async (manager) => {
        await manager.query('DROP POLICY paper_owner ON paper');
        const seen = await manager.query('SELECT * FROM paper');
        await manager.query(`CREATE POLICY paper_owner ON paper TO ${shelfScale}_owner USING (true) WITH CHECK (true)`);
        return seen;
      });
      expect(rows).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('and a tenant written to break out of its quotes is only a tenant', async () => {
    const tenant = `62498', true); UPDATE paper SET open = true; --\\`;
    const seen = await inTransaction(database, { ...loos, tenant }, async (manager) => {
      return await manager.query(`SELECT current_setting('archipel.tenant') AS tenant`);
    });
    expect(seen).toEqual([{ tenant }]);
  });
});

describe('a transaction', () => {
  it('that only reads cannot write', async () => {
    const write = (manager: EntityManager) =>
      manager.query(`INSERT INTO paper (tenant, title) VALUES ('62498', 'new')`);
    await expect(inTransaction(database, { ...loos, readOnly: true }, write)).rejects.toThrow(/read-only transaction/);
  });

  it('counts its statements: the beginning, the scope and what is asked', async () => {
    const transaction = await beginTransaction(database, loos);
    await titles(transaction.manager);
    expect(transaction.statements).toBe(3);
    await transaction.rollback();
  });

  it('sends what resolvers ask side by side at once, and each gets its own answer', async () => {
    const asked = [1, 2, 3, 4, 5, 6];
    const atOnce: number[] = [];
    const answers = await inTransaction(database, loos, async (manager) => {
      const client = await manager.queryRunner?.connect();
      const { query } = client;
      let pending = 0;
      client.query = (...question: unknown[]) => {
        pending += 1;
        atOnce.push(pending);
        return query.apply(client, question).finally(() => {
          pending -= 1;
        });
      };
      try {
        return await Promise.all(asked.map((number) => manager.query('SELECT $1::int AS number', [number])));
      } finally {
        client.query = query;
      }
    });
    expect(answers.flat()).toEqual(asked.map((number) => ({ number })));
    expect(atOnce).toEqual(asked);
  });

  it('of a reader is not waited for: the first statement travels with the beginning', async () => {
    const transaction = beginReading(database, anyone);
    expect(await titles(transaction.manager)).toEqual(['plan']);
    expect(transaction.statements).toBe(3);
    await transaction.rollback();
  });

  it.each(['beginReading', 'beginTransaction'] as const)(
    'tells with its opening what is asked along, as its scope sees it, in no statement more (%s)',
    async (way) => {
      const scope: TransactionScope = {
        ...loos,
        asks: `current_setting('archipel.tenant', true) as tenant, (select count(*)::int from paper) as papers`,
      };
      const transaction =
        way === 'beginReading' ? beginReading(database, scope) : await beginTransaction(database, scope);
      const mine = await titles(transaction.manager);
      expect(await transaction.beginning).toEqual({ tenant: '62498', papers: mine.length });
      expect(transaction.statements).toBe(3);
      await transaction.rollback();
    },
  );

  it('that could not begin answers nothing, though its statements were sent', async () => {
    const runner = database.createQueryRunner();
    const lent = await runner.connect();
    const { query } = lent;
    lent.query = (text: string, ...rest: unknown[]) =>
      query.call(lent, text.startsWith('START TRANSACTION') ? 'SELECT 1 / 0' : text, ...rest);
    await runner.release();
    const transaction = beginReading(database, { ...loos, readOnly: true });
    await expect(titles(transaction.manager)).rejects.toThrow(/division by zero/);
    lent.query = query;
    await transaction.rollback();
  });

  it('waits for statements nobody waited for, and does not commit when one of them failed', async () => {
    const transaction = await beginTransaction(database, loos);
    const insert = `INSERT INTO paper (tenant, title) VALUES ('62498', 'unnoticed')`;
    void transaction.manager.query(insert);
    void transaction.manager.query('SELECT 1 / 0').catch(() => null);
    await expect(transaction.commit()).rejects.toThrow(/nothing was written/);
    expect(await inTransaction(database, loos, titles)).not.toContain('unnoticed');
  });

  it('undoes a failed savepoint and keeps the rest', async () => {
    const transaction = await beginTransaction(database, loos);
    const insert = (title: string | null) => (manager: EntityManager) =>
      manager.query('INSERT INTO paper (tenant, title) VALUES ($1, $2)', ['62498', title]);
    await transaction.savepoint(insert('kept'));
    await expect(
      transaction.savepoint(async (manager) => {
        await insert('undone')(manager);
        await insert(null)(manager);
      }),
    ).rejects.toThrow(/not-null/);
    await transaction.savepoint(insert('kept too'));
    await transaction.commit();
    expect(await inTransaction(database, loos, titles)).toEqual(['draft', 'kept', 'kept too', 'plan']);
  });

  it('whose failed statement was ignored does not pretend to have committed', async () => {
    const transaction = await beginTransaction(database, loos);
    await transaction.manager.query(`INSERT INTO paper (tenant, title) VALUES ('62498', 'lost')`);
    await transaction.manager.query('SELECT 1 / 0').catch(() => null);
    await expect(transaction.commit()).rejects.toThrow(/nothing was written/);
    expect(await inTransaction(database, loos, titles)).not.toContain('lost');
  });

  it('refused at the last moment leaves the connection usable', async () => {
    const twice = (manager: EntityManager) =>
      manager.query(`INSERT INTO paper (tenant, title) VALUES ('62498', 'twice'), ('62498', 'twice')`);
    await expect(inTransaction(database, loos, twice)).rejects.toThrow(/duplicate key/);
    expect(await inTransaction(database, loos, titles)).not.toContain('twice');
  });
});

describe('time limits', () => {
  it('stop a statement that takes too long', async () => {
    const hasty = await openDatabase({
      url: clone.appUrl,
      applicationName: 'tests',
      poolSize: 1,
      statementTimeoutMs: 100,
    });
    try {
      const slow = (manager: EntityManager) => manager.query('SELECT pg_sleep(30)');
      await expect(inTransaction(hasty, anyone, slow)).rejects.toThrow(/statement timeout/);
      expect(await inTransaction(hasty, anyone, titles)).toContain('plan');
    } finally {
      await hasty.destroy();
    }
  });

  it('end a transaction that is left open, and the next one finds another connection', async () => {
    const hasty = await openDatabase({
      url: clone.appUrl,
      applicationName: 'tests',
      poolSize: 1,
      statementTimeoutMs: 100,
    });
    try {
      const forgotten = await beginTransaction(hasty, loos);
      const [{ pid }] = await forgotten.manager.query('SELECT pg_backend_pid() AS pid');
      const others = 'SELECT 1 FROM pg_stat_activity WHERE pid = $1';
      while ((await database.query(others, [pid])).length > 0);
      await expect(forgotten.commit()).rejects.toThrow();
      expect(await inTransaction(hasty, anyone, titles)).toContain('plan');
    } finally {
      await hasty.destroy();
    }
  });
});
