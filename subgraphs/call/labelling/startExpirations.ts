import { asOwner } from '#shared/database/asOwner.js';
import { clock } from '#shared/graphql/today.js';
import { writeJournal } from '#shared/journal/journal.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { today } from '../territory/today.js';
import { announceDecision } from './announceDecision.js';
import { decide } from './lifecycle.js';
import { visibilityOf } from './visibility.js';
import { lockLabelling, writeMove } from './writing.js';

/** Milliseconds between two looks: a label that ended at midnight is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;

/** Ends labels by the calendar alone. */
export function startExpirations({ ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => expireLabels(ownerUrl, clock.now()), { everyMs, onTrouble });
}

/** One look at every agglomeration; each label ends in a transaction of its own, and its communes are told. */
export async function expireLabels(ownerUrl: string, now: Date = new Date()): Promise<void> {
  const over: { id: string }[] = await asOwner(
    ownerUrl,
    'call expirations',
    async (manager) =>
      await manager.query(`select id from labelling where state in ('LABELLED', 'FOLLOWED') and label_until < $1`, [
        today(now),
      ]),
  );
  const troubles: unknown[] = [];
  for (const { id } of over) await expire(ownerUrl, id, now).catch((trouble: unknown) => troubles.push(trouble));
  if (troubles.length > 0) throw new AggregateError(troubles, 'Some labels could not end; they are looked at again.');
}

async function expire(ownerUrl: string, id: string, now: Date): Promise<void> {
  await asOwner(ownerUrl, 'call expirations', async (manager) => {
    const labelling = await lockLabelling(manager, id);
    if (labelling === null) return;
    const outcome = decide(labelling, { kind: 'END', labelUntil: labelling.labelUntil }, today(now));
    // Somebody moved it while this one waited for the row.
    if (outcome.kind !== 'MOVED') return;
    await writeMove(manager, labelling, outcome.standing, null, now);
    await announceDecision(manager, labelling, { to: 'EXPIRED', reason: null, at: now });
    await writeJournal(manager, {
      tenant: labelling.siren,
      entity: 'Labelling',
      id,
      verb: 'EXPIRE',
      subject: 'scale:call',
      visibility: visibilityOf({ ...outcome.standing, visibility: labelling.visibility }),
    });
  });
}
