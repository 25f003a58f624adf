import type { EntityManager } from 'typeorm';

/** The projects that a commune leads or co-carries: id by reference. */
export async function carriedReferences(manager: EntityManager, insee: string): Promise<Map<string, string>> {
  const rows: { id: string; reference: string }[] = await manager.query(
    'select id, reference from project where insee = $1 or co_carriers @> array[$1]',
    [insee],
  );
  return new Map(rows.map(({ id, reference }) => [reference, id]));
}
