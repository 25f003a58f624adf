import { randomUUID } from 'node:crypto';
import { beginTransaction, inTransaction } from '#shared/database/transaction.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { receive } from '#shared/journal/inbox.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { applyEffect, effectsOf } from './effects.js';
import { advisoryLockAwaited, type JournalDatabase, openJournalDatabase, writing } from './journalDatabase.js';

let database: JournalDatabase;
beforeAll(async () => {
  database = await openJournalDatabase('call');
});
afterAll(() => database.close());

const call = '246200364';
const deliveryOf = (stream: string, number: number, over: Partial<Delivery> = {}): Delivery => ({
  id: randomUUID(),
  stream,
  number,
  kind: 'PROPOSE',
  from: 'commune',
  to: 'call',
  payload: {},
  recordedAt: '2026-03-01T08:00:00.000Z',
  ...over,
});
const take = (delivery: Delivery, handle = applyEffect) =>
  inTransaction(database.app, writing(call), (manager) => receive(manager, delivery, handle));

describe('the inbox', () => {
  it('takes a delivery once, whatever its sender repeats', async () => {
    const stream = randomUUID();
    const first = deliveryOf(stream, 1);
    expect(await take(first)).toBe('RECEIVED');
    expect(await take(first)).toBe('KNOWN');
    expect(await take(deliveryOf(stream, 2))).toBe('RECEIVED');
    expect(await take(first)).toBe('KNOWN');
    expect(await effectsOf(database, stream)).toEqual([1, 2]);
  });

  it('refuses what comes before its turn, in each stream and from each sender by itself', async () => {
    const stream = randomUUID();
    expect(await take(deliveryOf(stream, 2))).toBe('OUT_OF_ORDER');
    expect(await take(deliveryOf(stream, 1))).toBe('RECEIVED');
    expect(await take(deliveryOf(stream, 2, { from: 'pma' }))).toBe('OUT_OF_ORDER');
    expect(await take(deliveryOf(stream, 1, { from: 'pma' }))).toBe('RECEIVED');
    expect(await take(deliveryOf(randomUUID(), 1))).toBe('RECEIVED');
    expect(await effectsOf(database, stream)).toEqual([1, 1]);
  });

  it('keeps nothing of a delivery that could not be handled, and takes it when it comes again', async () => {
    const stream = randomUUID();
    const delivery = deliveryOf(stream, 1);
    const failing = async (...args: Parameters<typeof applyEffect>) => {
      await applyEffect(...args);
      throw new Error('The agglomeration is not known yet.');
    };
    await expect(take(delivery, failing)).rejects.toThrow('not known yet');
    expect(await effectsOf(database, stream)).toEqual([]);
    expect(await take(delivery)).toBe('RECEIVED');
    expect(await effectsOf(database, stream)).toEqual([1]);
  });

  it('has one effect when the same delivery arrives twice at once', async () => {
    const delivery = deliveryOf(randomUUID(), 1);
    const first = await beginTransaction(database.app, writing(call));
    const second = await beginTransaction(database.app, writing(call));
    expect(await receive(first.manager, delivery, applyEffect)).toBe('RECEIVED');
    const twin = receive(second.manager, delivery, applyEffect);
    await advisoryLockAwaited(database);
    await first.commit();
    expect(await twin).toBe('KNOWN');
    await second.commit();
    expect(await effectsOf(database, delivery.stream)).toEqual([1]);
  });

  it('says so when a sender that went back in time gives a number to another delivery', async () => {
    const stream = randomUUID();
    await take(deliveryOf(stream, 1));
    expect(await take(deliveryOf(stream, 1))).toBe('NUMBER_REUSED');
  });
});
