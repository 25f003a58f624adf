import type { EntityManager } from 'typeorm';

/** INSEE codes of the territory's communes. */
export async function knownCommunes(manager: EntityManager): Promise<ReadonlySet<string>> {
  const rows: { insee: string }[] = await manager.query('select insee from official_commune order by insee');
  return new Set(rows.map(({ insee }) => insee));
}
