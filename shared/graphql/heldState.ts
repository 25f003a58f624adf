import { randomUUID } from 'node:crypto';
import type { OpeningAnswer } from '../database/transaction.js';

/**
 * SQL: which transactions a reader sees as ended. The same text means the same rows, since whatever changes a row ends a
 * transaction with a number of its own. A server that was started anew, after a restore for instance, counts as another.
 */
export const stateColumn =
  "pg_current_snapshot()::text || '@' || extract(epoch from pg_postmaster_start_time())::text as held_state";

/** Another program may say the same rows otherwise. */
const program = randomUUID();

/** How long an answer may stay the same only because no row changed: what depends on the clock is at most so old. */
const tick = 60_000;

/** @returns one text that stays the same as long as a question would be answered the same; `at` in milliseconds */
export function stateOf(opening: OpeningAnswer, at: number): string {
  return `${program} ${Math.floor(at / tick)} ${String(opening.held_state)}`;
}
