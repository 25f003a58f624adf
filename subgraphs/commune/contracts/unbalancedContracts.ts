import type { EntityManager } from 'typeorm';
import { withPredecessors } from '../communes/heritage.js';

/** How many of a commune's contracts one side does not keep; for the owner's worker. */
export async function unbalancedContracts(manager: EntityManager, insee: string): Promise<number> {
  const [row]: { found: number }[] = await manager.query(
    `select count(*)::int as found from contract where insee = any(${withPredecessors('array[$1]')}) and state = 'UNBALANCED'`,
    [insee],
  );
  return row?.found ?? 0;
}
