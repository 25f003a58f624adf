import type { EntityManager } from 'typeorm';
import { openDatabase } from './connection.js';
import { inTransaction } from './transaction.js';

/**
 * Runs `work` in one transaction as the owner of the tables, for whom every row may be written, and disconnects.
 * @param purpose shown in pg_stat_activity
 */
export async function asOwner<T>(
  ownerUrl: string,
  purpose: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ url: ownerUrl, applicationName: purpose, role: 'owner', poolSize: 1 });
  try {
    return await inTransaction(database, { tenant: null, audience: 'institution', readOnly: false }, work);
  } finally {
    await database.destroy();
  }
}
