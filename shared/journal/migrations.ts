import type { Scale } from '../identity/Actor.js';
import { deliveryTables } from './deliveryTables.js';
import { idempotencyTable } from './idempotencyTable.js';
import { journalTables } from './journalTables.js';

/**
 * Statements that give a scale's database its journal, idempotency keys, outbox and inbox, in the order to run them.
 * Run by the owner role; both roles must exist.
 */
export function journalStatements(scale: Scale): string[] {
  return [...journalTables(scale), ...idempotencyTable(scale), ...deliveryTables(scale)];
}
