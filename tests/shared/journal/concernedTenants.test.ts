import { inTransaction } from '#shared/database/transaction.js';
import { readChanges, writeJournal } from '#shared/journal/journal.js';
import { journalReadable } from '#tests/support/journalReadable.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { grenay, type JournalDatabase, loos, openJournalDatabase, reading, writing } from './journalDatabase.js';

const lens = '62498';
let database: JournalDatabase;
beforeAll(async () => {
  database = await openJournalDatabase('commune');
});
afterAll(() => database.close());

/** Writes one change of `id`, which these communes carry at that moment; none: it is gone. */
async function live(id: string, verb: string, carriers: readonly string[], tenant = loos): Promise<void> {
  await database.owner.manager.query('delete from carried where id = $1', [id]);
  if (carriers.length > 0) await database.owner.manager.query('insert into carried values ($1, $2)', [id, carriers]);
  const entry = { tenant, entity: 'Carried', id, verb, subject: 'agent', visibility: 'PRIVATE' } as const;
  await inTransaction(database.app, writing(tenant), (manager) =>
    writeJournal(manager, { ...entry, tombstone: carriers.length === 0 }),
  );
}

async function told(reader: string | null, id: string): Promise<string[]> {
  const scope = reader === null ? reading(null, 'public') : reading(reader);
  const all = async () => await inTransaction(database.app, scope, (manager) => readChanges(manager, { first: 1_000 }));
  await journalReadable(database.ownerUrl);
  return (await all()).changes
    .filter((one) => one.id === id)
    .map(({ verb, tombstone }) => `${verb}${tombstone ? ' †' : ''}`);
}

it('a private entity that another carries is told to it, and to nobody else', async () => {
  await live('shared file', 'CREATE', [loos, grenay]);
  await live('shared file', 'UPDATE', [loos, grenay]);
  expect(await told(loos, 'shared file')).toEqual(['CREATE', 'UPDATE']);
  expect(await told(grenay, 'shared file')).toEqual(['CREATE', 'UPDATE']);
  expect(await told(lens, 'shared file')).toEqual([]);
  expect(await told(null, 'shared file')).toEqual([]);
});

it('who carries it no longer is told that it is gone, once, and who comes to it hears from then on', async () => {
  await live('handed over', 'CREATE', [loos, grenay]);
  await live('handed over', 'UPDATE', [loos, lens]);
  await live('handed over', 'UPDATE', [loos, lens]);
  expect(await told(grenay, 'handed over')).toEqual(['CREATE', 'REMOVED †']);
  expect(await told(lens, 'handed over')).toEqual(['UPDATE', 'UPDATE']);
});

it('what a carrier does of its own accord is told to the entity’s tenant, and not to who left', async () => {
  await live('answered', 'CREATE', [loos, grenay, lens]);
  await live('answered', 'CARRYING_LEFT', [loos, lens], grenay);
  await live('answered', 'CARRYING_CONFIRMED', [loos, lens], lens);
  await live('answered', 'UPDATE', [loos, lens]);
  expect(await told(loos, 'answered')).toEqual(['CREATE', 'CARRYING_LEFT', 'CARRYING_CONFIRMED', 'UPDATE']);
  expect(await told(grenay, 'answered')).toEqual(['CREATE', 'CARRYING_LEFT', 'REMOVED †']);
});

it('what is deleted is told to who carried it', async () => {
  await live('deleted', 'CREATE', [loos, grenay]);
  await live('deleted', 'DELETE', []);
  expect(await told(grenay, 'deleted')).toEqual(['CREATE', 'REMOVED †']);
  expect(await told(lens, 'deleted')).toEqual([]);
});
