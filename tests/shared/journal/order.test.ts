import { randomUUID } from 'node:crypto';
import { beginTransaction, inTransaction, type Transaction } from '#shared/database/transaction.js';
import { type ChangesPage, readChanges, renewEpoch, writeJournal } from '#shared/journal/journal.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { grenay, type JournalDatabase, loos, openJournalDatabase, reading, writing } from './journalDatabase.js';

let database: JournalDatabase;
beforeAll(async () => {
  database = await openJournalDatabase('commune');
});
afterAll(() => database.close());

const write = ({ manager }: Pick<Transaction, 'manager'>, id: string, tenant = loos, entity = 'Action') =>
  writeJournal(manager, { tenant, entity, id, verb: 'CREATE', subject: 'agent', visibility: 'PUBLIC' });

const read = (query: Partial<Parameters<typeof readChanges>[1]> = {}): Promise<ChangesPage> =>
  inTransaction(database.app, reading(null, 'public'), (manager) => readChanges(manager, { first: 100, ...query }));

const ids = (page: ChangesPage) => page.changes.map(({ id }) => id);

/** Another suite's open transaction holds readers back for a moment: read on until `count` changes came. */
async function readUntil(count: number, since: string): Promise<{ ids: string[]; cursor: string }> {
  const seen: string[] = [];
  let cursor = since;
  while (seen.length < count) {
    const page = await read({ since: cursor });
    seen.push(...ids(page));
    cursor = page.cursor;
  }
  return { ids: seen, cursor };
}

/** A cursor after everything written so far. */
async function now(): Promise<string> {
  const mark = randomUUID();
  await inTransaction(database.app, writing(loos), (manager) => write({ manager }, mark));
  let page = await read();
  while (!ids(page).includes(mark)) page = await read();
  return page.cursor;
}

describe('the journal read while transactions are open', () => {
  it('shows a change that commits late, after a reader has passed, exactly once', async () => {
    const start = await now();
    const late = await beginTransaction(database.app, writing(loos));
    await write(late, 'late');
    await inTransaction(database.app, writing(loos), (manager) => write({ manager }, 'early'));

    const between = await read({ since: start });
    expect(ids(between)).toEqual([]);

    await late.commit();
    expect((await readUntil(2, between.cursor)).ids).toEqual(['late', 'early']);
  });

  it('never skips the lower transaction when it commits last with the higher sequence number', async () => {
    const start = await now();
    const [lower, higher] = [
      await beginTransaction(database.app, writing(loos)),
      await beginTransaction(database.app, writing(loos)),
    ];
    await lower.manager.query('select pg_current_xact_id()');
    await write(higher, 'higher');
    await write(lower, 'lower');

    await higher.commit();
    const between = await read({ since: start });
    expect(ids(between)).toEqual([]);

    await lower.commit();
    const after = await readUntil(2, between.cursor);
    expect(after.ids).toEqual(['lower', 'higher']);
    const first = await read({ since: start, first: 1 });
    const second = await read({ since: first.cursor, first: 1 });
    expect([ids(first), ids(second)]).toEqual([['lower'], ['higher']]);
    expect(ids(await read({ since: after.cursor }))).toEqual([]);
  });

  it('forgets a change that is rolled back', async () => {
    const start = await now();
    const undone = await beginTransaction(database.app, writing(loos));
    await write(undone, 'undone');
    await undone.rollback();
    await inTransaction(database.app, writing(loos), (manager) => write({ manager }, 'kept'));
    expect((await readUntil(1, start)).ids).toEqual(['kept']);
  });

  it('gives the same position to the one who writes and to the one who reads', async () => {
    const start = await now();
    const position = await inTransaction(database.app, writing(loos), (manager) => write({ manager }, 'placed'));
    let page = await read({ since: start });
    while (page.changes.length === 0) page = await read({ since: start });
    expect(page.changes[0]?.position).toBe(position);
  });
});

describe('pages of the journal', () => {
  it('follow each other without a hole or a repetition, and narrow to tenants and entities', async () => {
    const start = await now();
    await inTransaction(database.app, writing(loos), async (manager) => {
      for (const id of ['a', 'b', 'c']) await write({ manager }, id);
      await write({ manager }, 'p', loos, 'Project');
    });
    await inTransaction(database.app, writing(grenay), (manager) => write({ manager }, 'g', grenay));
    await readUntil(5, start);

    const first = await read({ since: start, first: 2 });
    expect([ids(first), first.hasMore]).toEqual([['a', 'b'], true]);
    const second = await read({ since: first.cursor, first: 2 });
    expect([ids(second), second.hasMore]).toEqual([['c', 'p'], true]);
    const third = await read({ since: second.cursor, first: 2 });
    expect([ids(third), third.hasMore]).toEqual([['g'], false]);
    expect(ids(await read({ since: first.changes[0]?.cursor, first: 1 }))).toEqual(['b']);

    expect(ids(await read({ since: start, tenants: [grenay] }))).toEqual(['g']);
    expect(ids(await read({ since: start, entities: ['Project'] }))).toEqual(['p']);
    expect(ids(await read({ since: start, entities: [] }))).toEqual([]);
  });

  it('refuses a cursor of another journal, and every cursor given before a logical restore', async () => {
    const cursor = await now();
    const forged = Buffer.from('1.00000000-0000-0000-0000-000000000000.1.1').toString('base64url');
    for (const since of [forged, 'nonsense', '']) {
      await expect(read({ since })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
    await expect(read({ since: cursor })).resolves.toMatchObject({ hasMore: false });
    await renewEpoch(database.owner.manager);
    await expect(read({ since: cursor })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

// The last: more changes than the others' pages hold.
describe('the journal of one transaction', () => {
  it('is read page by page in the order of its numbers, whatever how many digits they have', async () => {
    const start = await now();
    // Numbers go on from one suite to the next: a hundred and more in a row change their count of digits.
    const names = Array.from({ length: 120 }, (_, index) => `of-many-${index}`);
    await inTransaction(database.app, writing(loos), async (manager) => {
      for (const name of names) await write({ manager }, name);
    });
    await inTransaction(database.app, writing(loos), (manager) => write({ manager }, 'after-many'));
    const seen: string[] = [];
    let cursor = start;
    while (!seen.includes('after-many')) {
      const page = await read({ since: cursor, first: 7 });
      seen.push(...ids(page));
      cursor = page.cursor;
    }
    expect(seen).toEqual([...names, 'after-many']);
  });
});
