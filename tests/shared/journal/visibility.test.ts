import { inTransaction } from '#shared/database/transaction.js';
import { readAudit } from '#shared/journal/author.js';
import { type Change, readChanges, writeJournal } from '#shared/journal/journal.js';
import type { Visibility } from '#shared/journal/visibility.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { grenay, type JournalDatabase, loos, openJournalDatabase, reading, writing } from './journalDatabase.js';

let database: JournalDatabase;
beforeAll(async () => {
  database = await openJournalDatabase('commune');
});
afterAll(() => database.close());

/** Writes one entity's successive visibilities, each in its own transaction. */
async function live(id: string, ...visibilities: Visibility[]): Promise<void> {
  for (const visibility of visibilities) {
    await inTransaction(database.app, writing(loos), (manager) =>
      writeJournal(manager, {
        tenant: loos,
        entity: 'Action',
        id,
        verb: `SET_${visibility}`,
        subject: 'agent',
        visibility,
        change: { visibility },
      }),
    );
  }
}

const readers = {
  owner: reading(loos),
  institution: reading(grenay),
  public: reading(null, 'public'),
};

/** What a reader is told of one entity, once everything written is readable. */
async function told(reader: keyof typeof readers, id: string): Promise<string[]> {
  const all = async (scope = readers[reader]): Promise<Change[]> => {
    const page = await inTransaction(database.app, scope, (manager) => readChanges(manager, { first: 1_000 }));
    return page.changes.filter((change) => change.id === id);
  };
  const written = await database.owner.manager.query('select 1 from journal where id = $1', [id]);
  while ((await all(readers.owner)).length < written.length) await new Promise((go) => setTimeout(go, 5));
  return (await all()).map(({ verb, tombstone }) => (tombstone ? `${verb} †` : verb));
}

describe('what the journal tells, and to whom', () => {
  it('keeps a private entity to its own tenant', async () => {
    await live('private', 'PRIVATE', 'PRIVATE');
    expect(await told('owner', 'private')).toEqual(['SET_PRIVATE', 'SET_PRIVATE']);
    expect(await told('institution', 'private')).toEqual([]);
    expect(await told('public', 'private')).toEqual([]);
  });

  it('shows what is shared to institutions and not to the public', async () => {
    await live('shared', 'SHARED');
    expect(await told('institution', 'shared')).toEqual(['SET_SHARED']);
    expect(await told('public', 'shared')).toEqual([]);
  });

  it('tells those who saw an entity that it is gone when it becomes private, and nothing after', async () => {
    await live('withdrawn', 'PUBLIC', 'PRIVATE', 'PRIVATE');
    expect(await told('public', 'withdrawn')).toEqual(['SET_PUBLIC', 'REMOVED †']);
    expect(await told('institution', 'withdrawn')).toEqual(['SET_PUBLIC', 'REMOVED †']);
  });

  it('tells the public alone when an entity narrows from public to shared', async () => {
    await live('narrowed', 'PUBLIC', 'SHARED', 'PRIVATE');
    expect(await told('owner', 'narrowed')).toEqual(['SET_PUBLIC', 'SET_SHARED', 'SET_PRIVATE']);
    expect(await told('institution', 'narrowed')).toEqual(['SET_PUBLIC', 'SET_SHARED', 'REMOVED †']);
    expect(await told('public', 'narrowed')).toEqual(['SET_PUBLIC', 'REMOVED †']);
  });

  it('says a deletion in the words of a withdrawal to other tenants', async () => {
    await inTransaction(database.app, writing(loos), (manager) =>
      writeJournal(manager, {
        tenant: loos,
        entity: 'Action',
        id: 'deleted',
        verb: 'DELETE',
        subject: 'agent',
        visibility: 'PUBLIC',
        tombstone: true,
      }),
    );
    expect(await told('owner', 'deleted')).toEqual(['DELETE †']);
    expect(await told('public', 'deleted')).toEqual(['REMOVED †']);
  });

  it('never lets anybody write in the name of another tenant', async () => {
    const entry = { entity: 'Action', id: 'x', verb: 'CREATE', subject: 'agent', visibility: 'PUBLIC' } as const;
    await expect(
      inTransaction(database.app, writing(grenay), (manager) => writeJournal(manager, { ...entry, tenant: loos })),
    ).rejects.toThrow(/row-level security/);
  });

  it('keeps who did what to the tenant itself', async () => {
    await live('audited', 'PUBLIC');
    const audit = (scope: (typeof readers)['owner']) =>
      inTransaction(database.app, scope, (manager) =>
        readAudit(manager, { tenant: loos, entity: 'Action', id: 'audited', first: 10 }),
      );
    expect(await audit(readers.owner)).toMatchObject([{ subject: 'agent', change: { visibility: 'PUBLIC' } }]);
    expect(await audit(readers.institution)).toEqual([]);
    expect(await audit(readers.public)).toEqual([]);
  });
});
