import { asOwner } from '#shared/database/asOwner.js';
import { dayOf } from '#shared/graphql/today.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { seenOf } from './seenOf.js';
import { questionsToLookAt, writeSeen } from './store.js';

/** Milliseconds between two looks: what midnight made due is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;
/** The first look waits until the house has answered its first questions. */
const firstAfterMs = 30_000;

/** Looks at each saved question once a night. */
export function startQuestions({ ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => lookAtQuestions(ownerUrl).then(() => undefined), { everyMs, firstAfterMs, onTrouble });
}

/** Looks at the questions that were not looked at today. @returns how many */
export async function lookAtQuestions(ownerUrl: string, now = new Date()): Promise<number> {
  const today = dayOf(now);
  return await asOwner(ownerUrl, 'saved questions', async (manager) => {
    const due = await questionsToLookAt(manager, today);
    if (due.length > 0) await writeSeen(manager, await seenOf(manager, due, today));
    return due.length;
  });
}
