import type { EntityManager } from 'typeorm';

/**
 * Runs statements that join thousands of given rows to a table. Row-level security makes the planner expect one row of
 * the table, and compare each of its rows with each given one: tried, ten thousand contracts took half a minute.
 */
export async function joiningMany<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query(`select set_config('enable_nestloop', 'off', true)`);
  const result = await work();
  await manager.query(`select set_config('enable_nestloop', 'on', true)`);
  return result;
}
