import type { EntityManager } from 'typeorm';
import { openDatabase } from '#shared/database/connection.js';
import { inTransaction } from '#shared/database/transaction.js';

/** Runs `work` in one transaction as the owner of the tables, for whom every row may be written. */
export async function asOwner(ownerUrl: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
  const database = await openDatabase({
    url: ownerUrl,
    applicationName: 'commune loading',
    role: 'owner',
    poolSize: 1,
  });
  try {
    await inTransaction(database, { tenant: null, audience: 'institution', readOnly: false }, work);
  } finally {
    await database.destroy();
  }
}
