import type { EntityManager } from 'typeorm';

/** SIREN of the pole whose communes these are, where it is the one asked for or none is; null otherwise. @param asked '' for none */
export async function territoryOf(manager: EntityManager, asked: readonly string[]): Promise<(string | null)[]> {
  const rows: { siren: string }[] = await manager.query('select siren from pole_of_territory order by siren');
  return asked.map((one) => rows.find(({ siren }) => one === '' || siren === one)?.siren ?? null);
}
