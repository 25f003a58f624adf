import type { EntityManager } from 'typeorm';
import { ofCommuneAsked, withPredecessors } from '../communes/heritage.js';

/** The projects that a commune leads or co-carries: id by reference. */
export async function carriedReferences(manager: EntityManager, insee: string): Promise<Map<string, string>> {
  const rows: { id: string; reference: string }[] = await manager.query(
    `select id, reference from project where ${ofCommuneAsked('insee')}
      or co_carriers && ${withPredecessors('array[$1]')}`,
    [insee],
  );
  return new Map(rows.map(({ id, reference }) => [reference, id]));
}
