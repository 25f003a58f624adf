import type { EntityManager } from 'typeorm';

/** Whether a SIREN is that of the pole whose communes these are. */
export async function isTerritory(manager: EntityManager, sirens: readonly string[]): Promise<boolean[]> {
  const rows: { siren: string }[] = await manager.query('select siren from pole_of_territory where siren = any($1)', [
    sirens,
  ]);
  return sirens.map((asked) => rows.some(({ siren }) => siren === asked));
}
