import { asOwner } from '#shared/database/asOwner.js';
import { clock } from '#shared/graphql/today.js';
import { writeJournal } from '#shared/journal/journal.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { today } from '../territory/today.js';
import { decide } from './lifecycle.js';
import { lockStaffingRequest, writeStaffing } from './writing.js';

/** Milliseconds between two looks: a window that ends at midnight is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;

/** Ends requests whose window is past, by themselves: the pole sees its own calendar and is not told. */
export function startStaffingExpiries({ ownerUrl, onTrouble }: Pick<BesideOptions, 'ownerUrl' | 'onTrouble'>): Sweep {
  return startSweep(() => expireRequests(ownerUrl, clock.now()), { everyMs, onTrouble });
}

/** One look at every agglomeration's requests. */
export async function expireRequests(ownerUrl: string, now: Date = new Date()): Promise<void> {
  await asOwner(ownerUrl, 'call staffing', async (manager) => {
    const over: { id: string }[] = await manager.query(
      `select id from staffing_request where state in ('SENT', 'PARTLY') and until_day < $1 order by id
      for update skip locked`,
      [today(now)],
    );
    for (const { id } of over) {
      const request = await lockStaffingRequest(manager, id);
      const outcome = request === null ? null : decide(request, { kind: 'DAY' }, today(now));
      if (request === null || outcome?.kind !== 'MOVED') continue;
      await writeStaffing(manager, request, outcome, now);
      await writeJournal(manager, {
        tenant: request.siren,
        entity: 'StaffingRequest',
        id,
        verb: 'EXPIRE',
        subject: 'scale:call',
        visibility: 'PRIVATE',
        change: { from: request.state, to: outcome.state },
      });
    }
  });
}
