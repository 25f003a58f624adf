import { inTransaction } from '#shared/database/transaction.js';
import type { Scale } from '#shared/identity/Actor.js';
import type { Send } from '#shared/journal/drain.js';
import { receive } from '#shared/journal/inbox.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';

import { type JournalDatabase, loos, writing } from './journalDatabase.js';

/** What a delivery does in these tests: one row each time it is handled, so that doing it twice shows. */
export const applyEffect: Parameters<typeof receive>[2] = async (manager, { stream, number }) => {
  await manager.query('insert into effect (stream, number) values ($1, $2)', [stream, number]);
};

/** Numbers of a stream's deliveries, in the order of their effects. */
export async function effectsOf({ owner }: JournalDatabase, stream: string): Promise<number[]> {
  const rows = await owner.manager.query<{ number: number }[]>(
    'select number from effect where stream = $1 order by seq',
    [stream],
  );
  return rows.map(({ number }) => number);
}

/** A courier's way into a receiver: its inbox, in one transaction; a refusal throws. */
export function sendInto(receiver: JournalDatabase): Send {
  return async (_to, delivery) => {
    const scope = { ...writing('246200364'), tenant: null };
    const reception = await inTransaction(receiver.app, scope, (manager) => receive(manager, delivery, applyEffect));
    if (reception === 'OUT_OF_ORDER' || reception === 'NUMBER_REUSED') throw new Error(reception);
  };
}

/** One change that addresses `count` deliveries to a scale. */
export async function propose(sender: JournalDatabase, stream: string, to: Scale = 'call', count = 1): Promise<void> {
  await inTransaction(sender.app, writing(loos), async (manager) => {
    for (let i = 0; i < count; i += 1) {
      await enqueueDelivery(manager, { stream, to, kind: 'PROPOSE', payload: { title: 'Verger partagé' } });
    }
  });
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
