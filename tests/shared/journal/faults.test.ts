import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startCourier } from '#shared/journal/Courier.js';
import type { Send } from '#shared/journal/drain.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { effectsOf, propose, sendInto, upTo } from './effects.js';
import { openHttpInbox, sendOverHttp } from './httpInbox.js';
import { type JournalDatabase, openJournalDatabase } from './journalDatabase.js';

let sender: JournalDatabase;
let receiver: JournalDatabase;
beforeAll(async () => {
  sender = await openJournalDatabase('commune');
  receiver = await openJournalDatabase('call');
});
afterAll(() => Promise.all([sender.close(), receiver.close()]));

describe('deliveries when things break', () => {
  it('come again after the courier was killed between sending and noting it, and have one effect', async () => {
    const received: number[] = [];
    const into = sendInto(receiver);
    const inbox = await openHttpInbox(async (delivery) => {
      received.push(delivery.number);
      await into('call', delivery, new AbortController().signal);
    });
    try {
      const stream = randomUUID();
      await propose(sender, stream, 'call', 2);
      const program = fileURLToPath(new URL('./killedCourier.js', import.meta.url));
      const killed = spawn(process.execPath, [program, sender.ownerUrl, inbox.address], { stdio: 'inherit' });
      const [, signal] = await once(killed, 'exit');
      expect([signal, received]).toEqual(['SIGKILL', [1]]);

      const next = await startCourier({ url: sender.ownerUrl, scale: 'commune', send: sendOverHttp(inbox.address) });
      while ((await next.pending()).length > 0) await next.drainNow();
      await next.stop();
      expect(received).toEqual([1, 1, 2]);
      expect(await effectsOf(receiver, stream)).toEqual([1, 2]);
    } finally {
      await inbox.close();
    }
  });

  it('arrive once and in order through lost requests, lost answers, broken connections and restarts', async () => {
    const chance = seeded(20260301);
    const into = sendInto(receiver);
    let faults = 0;
    const faulty: Send = async (to, delivery, signal) => {
      const fault = chance();
      if (fault < 0.5) faults += 1;
      if (fault < 0.2) throw new Error('The request was lost.');
      await into(to, delivery, signal);
      if (fault < 0.4) throw new Error('The answer was lost.');
      if (fault < 0.5) await breakConnections();
    };
    const streams = Array.from({ length: 4 }, () => randomUUID());
    const rounds = 6;
    for (let round = 0; round < rounds; round += 1) {
      const courier = await startCourier({ url: sender.ownerUrl, scale: 'commune', send: faulty, sweepEveryMs: 50 });
      for (const stream of streams) {
        await propose(sender, stream, 'call', 2);
        await courier.drainNow().catch(() => {});
      }
      await courier.stop();
    }
    expect(faults).toBeGreaterThan(0);

    const last = await startCourier({ url: sender.ownerUrl, scale: 'commune', send: into });
    while ((await last.pending()).length > 0) await last.drainNow();
    await last.stop();
    for (const stream of streams) expect(await effectsOf(receiver, stream)).toEqual(upTo(rounds * 2));
  });
});

/** Ends every connection of the sender's courier, as a restart of its database does. */
async function breakConnections(): Promise<void> {
  await sender.owner.manager.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'archipel-courier-commune'`);
}

/** The same numbers in [0, 1) at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
