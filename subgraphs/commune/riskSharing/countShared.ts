import type { EntityManager } from 'typeorm';
import { asOwner } from '#shared/database/asOwner.js';
import { dayOf } from '#shared/graphql/today.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { risksOf } from '../vigilance/risksOf.js';
import { sharingToCount, writeTold } from './store.js';
import { toldRisks } from './toldRisks.js';

/** Milliseconds between two looks: what midnight made due is counted within the quarter of an hour. */
const everyMs = 15 * 60_000;
/** The first look waits until the house has answered its first questions. */
const firstAfterMs = 35_000;

/** Counts again each night the risks that communes share. */
export function startSharedRisks({ ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => countShared(ownerUrl).then(() => undefined), { everyMs, firstAfterMs, onTrouble });
}

/** Counts the shared risks that were not counted today: from all rows of each commune, as its own eyes see them. @returns how many */
export async function countShared(ownerUrl: string, now = new Date()): Promise<number> {
  return await asOwner(ownerUrl, 'shared risks', (manager) => countSharedOn(manager, dayOf(now)));
}

/** The same in a transaction of the owner, whom no policy hides a row from. @returns how many */
export async function countSharedOn(manager: EntityManager, today: string): Promise<number> {
  const communes = await sharingToCount(manager, today);
  if (communes.length === 0) return 0;
  const risks = await risksOf(manager, communes, today);
  const told = [...risks].map(([insee, then]) => ({ insee, told: toldRisks(then) }));
  await writeTold(manager, told, today);
  return communes.length;
}
