import type { EntityManager } from 'typeorm';
import { withPredecessors } from '../communes/heritage.js';

/** The projects that a commune leads or co-carries: id by reference. */
export async function carriedReferences(manager: EntityManager, insee: string): Promise<Map<string, string>> {
  const rows: { id: string; reference: string }[] = await manager.query(
    `select id, reference from project where insee = any(${withPredecessors('array[$1]')})
      or co_carriers && ${withPredecessors('array[$1]')}`,
    [insee],
  );
  return new Map(rows.map(({ id, reference }) => [reference, id]));
}
