import type { EntityManager } from 'typeorm';
import { ofCommuneAsked } from './heritage.js';

/** The commune's own rows of a table that has references, and those it took over: id by reference. */
export async function ownReferences(
  manager: EntityManager,
  table: 'action' | 'contract',
  insee: string,
): Promise<Map<string, string>> {
  const rows: { id: string; reference: string }[] = await manager.query(
    `select id, reference from ${table} where ${ofCommuneAsked('insee')} order by id`,
    [insee],
  );
  return new Map(rows.map(({ id, reference }) => [reference, id]));
}
