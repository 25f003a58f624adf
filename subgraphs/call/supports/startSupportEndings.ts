import { asOwner } from '#shared/database/asOwner.js';
import { clock, todayInSql } from '#shared/graphql/today.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { endOverSupports } from './hearWords.js';

/** Milliseconds between two looks: a period that ends at midnight is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;

/** Ends supports whose last day, or whose consent's last day, is past. */
export function startSupportEndings({ ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => endSupportsThatAreOver(ownerUrl, clock.now()), { everyMs, onTrouble });
}

/** One look at every agglomeration; each project in a transaction of its own, so that one trouble holds back nothing else. */
export async function endSupportsThatAreOver(ownerUrl: string, now: Date = new Date()): Promise<void> {
  const projects = await asOwner(
    ownerUrl,
    'call supports',
    async (manager): Promise<{ siren: string; projectId: string }[]> => manager.query(mayBeOver),
  );
  const troubles: unknown[] = [];
  for (const project of projects) {
    await asOwner(ownerUrl, 'call supports', (manager) => endOverSupports(manager, project, now)).catch((trouble) =>
      troubles.push(trouble),
    );
  }
  if (troubles.length > 0)
    throw new AggregateError(troubles, 'Some supports could not be ended; they are looked at again.');
}

const mayBeOver = `
  select distinct support.siren, support.project_id as "projectId" from support
  where state in ('OFFERED', 'CONSENTED', 'ACTIVE') and (
    state <> 'OFFERED' and (until_day < ${todayInSql}
      or exists (select from unnest(array_remove(communes || host, null)) commune where
        (consent_received(siren, project_id, need_id, role, commune)).word not in ('GRANTED', 'TO_COME')))
    or exists (select from labelling carried where carried.project_id = support.project_id
      and (carried.siren = support.siren or support.siren = any (carried.informed))
      and (not support.communes <@ carried.communes
        or exists (select from withdrawal_receipt taken where taken.proposal_id = carried.receipt_id))))`;
