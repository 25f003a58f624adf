import { randomUUID } from 'node:crypto';
import { beginTransaction, inTransaction } from '#shared/database/transaction.js';
import { type Courier, type CourierOptions, startCourier } from '#shared/journal/Courier.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import type { Send } from '#shared/journal/drain.js';
import { readChanges, writeJournal } from '#shared/journal/journal.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';
import { effectsOf, propose, sendInto, upTo } from './effects.js';
import { type JournalDatabase, loos, openJournalDatabase, reading, writing } from './journalDatabase.js';

let sender: JournalDatabase;
let receiver: JournalDatabase;
const couriers: Courier[] = [];
beforeAll(async () => {
  sender = await openJournalDatabase('commune');
  receiver = await openJournalDatabase('call');
});
afterEach(async () => {
  await Promise.all(couriers.splice(0).map((courier) => courier.stop()));
  await sender.owner.manager.query('truncate outbox, outbox_stream');
});
afterAll(() => Promise.all([sender.close(), receiver.close()]));

const never = 600_000;
async function courier(options: Partial<CourierOptions> = {}): Promise<Courier> {
  const started = await startCourier({
    url: sender.ownerUrl,
    scale: 'commune',
    send: sendInto(receiver),
    sweepEveryMs: never,
    ...options,
  });
  couriers.push(started);
  return started;
}

describe('the courier', () => {
  it('finds at its start what was written while there was none', async () => {
    const stream = randomUUID();
    await propose(sender, stream, 'call', 3);
    await courier();
    await until(async () => (await effectsOf(receiver, stream)).length === 3);
    expect(await effectsOf(receiver, stream)).toEqual([1, 2, 3]);
  });

  it('is woken by the commit of a change, without waiting for a sweep', async () => {
    await courier();
    const stream = randomUUID();
    await propose(sender, stream);
    await until(async () => (await effectsOf(receiver, stream)).length > 0);
    expect(await effectsOf(receiver, stream)).toEqual([1]);
  });

  it('finds by a sweep what nobody woke it for', async () => {
    await courier({ sweepEveryMs: 20 });
    const stream = randomUUID();
    await sender.owner.manager.query(
      `insert into outbox_stream (stream, receiver, last_number) values ($1, 'call', 1)`,
      [stream],
    );
    await sender.owner.manager.query(
      `insert into outbox (stream, receiver, number, kind, payload) values ($1, 'call', 1, 'PROPOSE', '{}')`,
      [stream],
    );
    await until(async () => (await effectsOf(receiver, stream)).length > 0);
    expect(await effectsOf(receiver, stream)).toEqual([1]);
  });

  it('carries what was written, as it was written, and never a change that was undone', async () => {
    const sent: Delivery[] = [];
    const one = await courier({ send: async (_to, delivery) => void sent.push(delivery) });
    const stream = randomUUID();
    const undone = await beginTransaction(sender.app, writing(loos));
    await enqueueDelivery(undone.manager, { stream, to: 'call', kind: 'UNDONE', payload: {} });
    await undone.rollback();
    await propose(sender, stream);
    await one.drainNow();
    expect(sent).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        stream,
        number: 1,
        kind: 'PROPOSE',
        from: 'commune',
        to: 'call',
        payload: { title: 'Verger partagé' },
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    ]);
    expect(await one.pending()).toEqual([]);
  });

  it('stops a stream at its first failure and keeps its order when the receiver is well again', async () => {
    const tried: number[] = [];
    let well = false;
    const one = await courier({
      send: async (to, delivery, signal) => {
        tried.push(delivery.number);
        if (delivery.number === 2 && !well) throw new Error('503');
        await sendInto(receiver)(to, delivery, signal);
      },
    });
    const stream = randomUUID();
    await propose(sender, stream, 'call', 4);
    await until(() => tried.includes(2));
    await one.drainNow();
    expect(await effectsOf(receiver, stream)).toEqual([1]);
    expect(tried).not.toContain(3);
    expect(await one.pending()).toMatchObject([{ stream, to: 'call', waiting: 3, lastError: '503' }]);

    well = true;
    await one.drainNow();
    expect(await effectsOf(receiver, stream)).toEqual([1, 2, 3, 4]);
    expect(await one.pending()).toEqual([]);
  });

  it('lets a dead receiver delay its own deliveries only, of the same project too', async () => {
    let giveUp = () => {};
    const dead = new Promise<never>((_, reject) => {
      giveUp = () => reject(new Error('503'));
    });
    const one = await courier({
      send: (to, delivery, signal) => (to === 'pma' ? dead : sendInto(receiver)(to, delivery, signal)),
      sendTimeoutMs: never,
    });
    const streams = Array.from({ length: 8 }, () => randomUUID());
    for (const stream of streams) await propose(sender, stream, 'pma');
    for (const stream of streams) await propose(sender, stream, 'call', 2);
    for (const stream of streams) await until(async () => (await effectsOf(receiver, stream)).length === 2);
    const pending = await one.pending();
    expect(pending.map(({ to }) => to)).toEqual(streams.map(() => 'pma'));
    giveUp();
  });

  it('holds back neither writers of the project nor readers of the journal while a receiver is slow', async () => {
    let answer = () => {};
    const asked = new Promise<void>((reached) => {
      void courier({
        send: () =>
          new Promise<void>((resolve) => {
            answer = resolve;
            reached();
          }),
      });
    });
    const stream = randomUUID();
    await propose(sender, stream);
    await asked;

    await propose(sender, stream);
    const id = randomUUID();
    await inTransaction(sender.app, writing(loos), (manager) =>
      writeJournal(manager, {
        tenant: loos,
        entity: 'Project',
        id,
        verb: 'PROPOSE',
        subject: 'agent',
        visibility: 'SHARED',
      }),
    );
    const readIds = async () => {
      const page = await inTransaction(sender.app, reading(loos), (manager) => readChanges(manager, { first: 100 }));
      return page.changes.map((change) => change.id);
    };
    await until(async () => (await readIds()).includes(id));
    expect(await effectsOf(receiver, stream)).toEqual([]);
    answer();
  });

  it('shares its streams with a second courier: each delivery is sent once, in order', async () => {
    let sent = 0;
    const send: Send = async (...args) => {
      sent += 1;
      await sendInto(receiver)(...args);
    };
    const [one, two] = [await courier({ send, sweepEveryMs: 20 }), await courier({ send, sweepEveryMs: 20 })];
    const streams = Array.from({ length: 6 }, () => randomUUID());
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(streams.map((stream) => propose(sender, stream, 'call', 2)));
      await Promise.all([one.drainNow(), two.drainNow()]);
    }
    for (const stream of streams) {
      await until(async () => (await effectsOf(receiver, stream)).length >= 10);
      expect(await effectsOf(receiver, stream)).toEqual(upTo(10));
    }
    // When nothing fails, nothing is sent twice either.
    expect(sent).toBe(streams.length * 10);
  });

  it('forgets after thirty days what was received, and what waits never', async () => {
    const one = await courier({ send: async (to) => (to === 'pma' ? Promise.reject(new Error('503')) : undefined) });
    const stream = randomUUID();
    await propose(sender, stream, 'call', 2);
    await propose(sender, stream, 'pma');
    await one.drainNow();
    const old = `now() - interval '31 days'`;
    await sender.owner.manager.query(`update outbox set recorded_at = ${old}, sent_at = case number when 1 then ${old}
      else sent_at end where receiver = 'call'`);
    await sender.owner.manager.query(`update outbox set recorded_at = ${old} where receiver = 'pma'`);
    await courier({ send: async () => Promise.reject(new Error('503')) });
    const kept = () =>
      sender.owner.manager.query('select receiver, number from outbox where stream = $1 order by 1, 2', [stream]);
    await until(async () => (await kept()).length < 3);
    expect(await kept()).toEqual([
      { receiver: 'call', number: 2 },
      { receiver: 'pma', number: 1 },
    ]);
  });

  it('keeps the outbox out of reach of the application role', async () => {
    await propose(sender, randomUUID());
    expect(await sender.app.manager.query('select * from outbox')).toEqual([]);
    await expect(sender.app.manager.query('update outbox_stream set sent_number = 1')).rejects.toThrow(/permission/);
  });
});
