import { asOwner } from '../database/asOwner.js';
import { dayOf } from '../graphql/today.js';
import type { BesideOptions } from '../service/openScale.js';
import { type Sweep, startSweep } from '../service/startSweep.js';
import type { QuestionScale } from './QuestionScale.js';
import { seenOf } from './seenOf.js';
import { questionsToLookAt, writeSeen } from './store.js';

/** Milliseconds between two looks: what midnight made due is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;
/** The first look waits until the house has answered its first questions. */
const firstAfterMs = 30_000;

/** Looks at each saved question of a scale once a night. */
export function startQuestions(terms: QuestionScale, { ownerUrl, onTrouble }: BesideOptions): Sweep {
  const look = () => lookAtQuestions(terms, ownerUrl).then(() => undefined);
  return startSweep(look, { everyMs, firstAfterMs, onTrouble });
}

/** Looks at the questions that were not looked at today. @returns how many */
export async function lookAtQuestions(terms: QuestionScale, ownerUrl: string, now = new Date()): Promise<number> {
  const today = dayOf(now);
  return await asOwner(ownerUrl, 'saved questions', async (manager) => {
    const due = await questionsToLookAt(manager, terms, today);
    if (due.length > 0) await writeSeen(manager, await seenOf(manager, terms.scale, due, today));
    return due.length;
  });
}
