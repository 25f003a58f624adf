import type { EntityManager } from 'typeorm';
import { endAct } from '#shared/journal/acts.js';
import { writeJournal } from '#shared/journal/journal.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { settleServedBy } from '../staffing/settle.js';
import { clock } from '../territory/clock.js';
import { type Basis, type Ending, endingOf } from './ending.js';

/** The project whose running allocations are looked at. */
export interface SupportedProject {
  readonly pole: string;
  readonly projectId: string;
}

/** Waits for whoever starts work on the project or receives a word on it at this moment, until this transaction ends. */
export async function takeTurn(manager: EntityManager, { pole, projectId }: SupportedProject): Promise<void> {
  await manager.query('select take_turn_on_basis($1, $2)', [pole, projectId]);
}

/**
 * Ends the project's running allocations that have lost what they rested on. Half-days done stay, those planned are given
 * back to the post; the pole's journal and the pilot commune are told in the same transaction.
 * @param subject who made it so, for the journal
 */
export async function endWithoutBasis(
  manager: EntityManager,
  project: SupportedProject,
  subject: string,
): Promise<void> {
  const today = clock.today();
  const running: Running[] = await manager.query(
    `select basis.id, basis.reference, pilot, agreement_until as "agreementUntil", consent,
      consented_once as "consentedOnce", consent_over as "consentOver", chain_over(basis.id) as "chainOver",
      a.until_day as until
    from basis_of_running($1, $2) basis join allocation a on a.id = basis.id order by basis.id`,
    [project.pole, project.projectId],
  );
  for (const allocation of running) {
    const ending = endingOf(allocation, today);
    if (ending === null) continue;
    const [ended]: [{ version: number }[], number] = await manager.query(
      `update allocation set state = 'ENDED', ended_on = $2, end_reason = $3, version = version + 1
      where id = $1 and state = 'ACTIVE' returning version`,
      [allocation.id, ending.on, ending.reason],
    );
    // Somebody ended it while this one waited for the row.
    if (ended.length === 0) continue;
    await writeJournal(manager, {
      tenant: project.pole,
      entity: 'Allocation',
      id: allocation.id,
      verb: 'END',
      subject,
      visibility: 'PRIVATE',
      change: { from: 'ACTIVE', to: 'ENDED', endedOn: ending.on, reason: ending.reason },
    });
    await announceEnd(manager, project, allocation, ending);
    await settleServedBy(manager, [allocation.id], subject);
  }
}

/** Tells the commune that pilots the team, in the transaction of the end itself. */
export async function announceEnd(
  manager: EntityManager,
  { pole, projectId }: SupportedProject,
  { id, reference, pilot }: Pick<Running, 'id' | 'reference' | 'pilot'>,
  ending: Ending,
): Promise<void> {
  // A team without a pilot has nobody to tell.
  if (pilot === null) return;
  const payload = endAct.parse({
    projectId,
    addressee: pilot,
    pole,
    allocationId: id,
    allocationReference: reference,
    endedOn: ending.on,
    reason: ending.reason,
    endedAt: new Date().toISOString(),
  });
  await enqueueDelivery(manager, { stream: projectId, to: 'commune', kind: 'ALLOCATION_ENDED', payload });
}

interface Running extends Basis {
  readonly id: string;
  readonly reference: string;
  /** INSEE code of the commune that pilots the team; null while none does. */
  readonly pilot: string | null;
}
