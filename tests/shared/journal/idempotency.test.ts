import { beginTransaction, inTransaction } from '#shared/database/transaction.js';
import { digestOf } from '#shared/journal/digest.js';
import { type Outcome, type RequestKey, remember, replay } from '#shared/journal/idempotency.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import {
  advisoryLockAwaited,
  grenay,
  type JournalDatabase,
  loos,
  openJournalDatabase,
  writing,
} from './journalDatabase.js';

let database: JournalDatabase;
beforeAll(async () => {
  database = await openJournalDatabase('commune');
});
afterAll(() => database.close());

const outcome: Outcome = { entityId: 'e1', version: 3, problems: [{ __typename: 'RuleBroken', message: 'Non.' }] };
const request = (key: string, over: Partial<RequestKey> = {}): RequestKey => ({
  tenant: loos,
  actor: 'agent',
  key,
  digest: digestOf({ title: 'Composteurs' }),
  ...over,
});
const ask = (of: RequestKey) => inTransaction(database.app, writing(of.tenant), (manager) => replay(manager, of));
const keep = (of: RequestKey) =>
  inTransaction(database.app, writing(of.tenant), (manager) => remember(manager, of, outcome));

describe('a request with an idempotency key', () => {
  it('is new once, then answers what it did', async () => {
    expect(await ask(request('k1'))).toBeNull();
    await keep(request('k1'));
    expect(await ask(request('k1'))).toEqual(outcome);
  });

  it('is refused with another input, and is another request of another actor or tenant', async () => {
    await keep(request('k2'));
    expect(await ask(request('k2', { digest: digestOf({ title: 'Ruches' }) }))).toBe('KEY_REUSED');
    expect(await ask(request('k2', { actor: 'other' }))).toBeNull();
    expect(await ask(request('k2', { tenant: grenay }))).toBeNull();
  });

  it('waits for its twin and then replays it', async () => {
    const first = await beginTransaction(database.app, writing(loos));
    const second = await beginTransaction(database.app, writing(loos));
    expect(await replay(first.manager, request('k3'))).toBeNull();
    const replayed = replay(second.manager, request('k3'));
    await advisoryLockAwaited(database);
    await remember(first.manager, request('k3'), outcome);
    await first.commit();
    expect(await replayed).toEqual(outcome);
    await second.rollback();
  });

  it('does its work itself when its twin failed', async () => {
    const first = await beginTransaction(database.app, writing(loos));
    const second = await beginTransaction(database.app, writing(loos));
    await replay(first.manager, request('k4'));
    const replayed = replay(second.manager, request('k4'));
    await advisoryLockAwaited(database);
    await first.rollback();
    expect(await replayed).toBeNull();
    await second.rollback();
  });

  it('is forgotten after thirty days, and its key may serve again', async () => {
    await keep(request('k5'));
    const age = (days: number) =>
      database.owner.manager.query(
        `update idempotency set recorded_at = now() - make_interval(days => $1, secs => 1) where key = 'k5'`,
        [days],
      );
    await age(29);
    expect(await ask(request('k5'))).toEqual(outcome);
    await age(30);
    expect(await ask(request('k5'))).toBeNull();
    await keep(request('k5', { digest: digestOf('new') }));
    expect(await ask(request('k5', { digest: digestOf('new') }))).toEqual(outcome);
  });
});

describe('the digest of an input', () => {
  it('does not depend on the order of keys, and depends on everything else', () => {
    expect(digestOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(digestOf({ b: { d: null, c: [1, 2] }, a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
  });
});
