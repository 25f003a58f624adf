import type { EntityManager } from 'typeorm';
import { asOwner } from '#shared/database/asOwner.js';
import { clock } from '#shared/graphql/today.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { leaveMoney, moneyOfFormerMembers } from '../cofunding/hearCommune.js';
import { filesOfFormerMembers, leaveFile } from '../labelling/formerMembers.js';
import { endSupportsOf, supportsOfFormerMembers } from '../supports/hearWords.js';
import { today } from './today.js';

/** Milliseconds between two looks: a membership that ended at midnight is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;

/** Ends what an agglomeration has under way for communes that are its members no longer. */
export function startMembershipEndings({ ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => endFormerMemberships(ownerUrl, clock.now()), { everyMs, onTrouble });
}

/**
 * One look at every agglomeration, whichever of them recorded the change: files are suspended, supports interrupted, money
 * that is not paid is not paid any more. Receipts, history and what was done stay. Each in a transaction of its own.
 */
export async function endFormerMemberships(ownerUrl: string, now: Date = new Date()): Promise<void> {
  const write = async <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    await asOwner(ownerUrl, 'call memberships', work);
  const day = today(now);
  const [files, supports, money] = await write(async (manager) => [
    await filesOfFormerMembers(manager, day),
    await supportsOfFormerMembers(manager, day),
    await moneyOfFormerMembers(manager, day),
  ]);
  const ends: ((manager: EntityManager) => Promise<void>)[] = [
    ...files.map((file) => (manager: EntityManager) => leaveFile(manager, file, now)),
    ...supports.map((of) => (manager: EntityManager) => endSupportsOf(manager, of, now, 'MEMBERSHIP_OVER')),
    ...money.map((of) => (manager: EntityManager) => leaveMoney(manager, of, noMember, now)),
  ];
  const troubles: unknown[] = [];
  for (const end of ends) await write(end).catch((trouble: unknown) => troubles.push(trouble));
  if (troubles.length > 0) {
    throw new AggregateError(troubles, 'Some files of former members could not end; they are looked at again.');
  }
}

/** Kept beside the fonds, where reasons are in the language of the territory. */
const noMember = 'La commune n’est plus membre de l’agglomération.';
