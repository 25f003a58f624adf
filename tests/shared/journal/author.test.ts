import { beginTransaction, inTransaction } from '#shared/database/transaction.js';
import { eraseAuthor, readAudit } from '#shared/journal/author.js';
import { writeJournal } from '#shared/journal/journal.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type JournalDatabase, loos, openJournalDatabase, reading, writing } from './journalDatabase.js';

let database: JournalDatabase;
beforeAll(async () => {
  database = await openJournalDatabase('commune');
});
afterAll(() => database.close());

const entry = { tenant: loos, entity: 'Action', verb: 'CREATE', visibility: 'PUBLIC' } as const;
const write = (id: string, subject: string) =>
  inTransaction(database.app, writing(loos), (manager) => writeJournal(manager, { ...entry, id, subject }));
const audit = (id: string) =>
  inTransaction(database.app, reading(loos), (manager) =>
    readAudit(manager, { tenant: loos, entity: 'Action', id, first: 10 }),
  );

describe('the author of a change', () => {
  it('is erased without breaking the journal, and is somebody new afterwards', async () => {
    await write('one', 'leaving');
    await write('two', 'leaving');
    await write('two', 'staying');
    const [before] = await audit('one');
    expect(before?.subject).toBe('leaving');

    await inTransaction(database.app, writing(loos), (manager) => eraseAuthor(manager, 'leaving'));

    const [erased] = await audit('one');
    expect(erased).toEqual({ ...before, subject: null });
    expect((await audit('two')).map(({ subject }) => subject)).toEqual(['staying', null]);

    await write('one', 'leaving');
    const [again] = await audit('one');
    expect(again?.subject).toBe('leaving');
    expect(again?.authorKey).not.toBe(before?.authorKey);
  });

  it('is one author when two first changes are written at once', async () => {
    const [first, second] = [
      await beginTransaction(database.app, writing(loos)),
      await beginTransaction(database.app, writing(loos)),
    ];
    await writeJournal(first.manager, { ...entry, id: 'first', subject: 'newcomer' });
    const waiting = writeJournal(second.manager, { ...entry, id: 'second', subject: 'newcomer' });
    await first.commit();
    await waiting;
    await second.commit();
    const [[a], [b]] = [await audit('first'), await audit('second')];
    expect(a?.subject).toBe('newcomer');
    expect(b?.authorKey).toBe(a?.authorKey);
  });
});
