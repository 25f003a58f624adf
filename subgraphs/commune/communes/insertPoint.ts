import type { EntityManager } from 'typeorm';
import { insertRow, type Written } from '#shared/database/versionedRow.js';

/** A row that holds from a day on, of a commune, until the next one. */
interface Point {
  readonly table: 'commune_trajectory' | 'investment_capacity' | 'engineering_capacity' | 'steering_function';
  readonly id: string;
  readonly insee: string;
  readonly since: string;
  /** Of the steering team: which function. */
  readonly function?: string;
}

/**
 * Writes what holds from a day on. What was recorded for that day before is superseded: its commune keeps it, nobody else
 * sees it any more. Writers of one commune take turns, so that one record holds for a day.
 * @returns the ids of what was superseded
 */
export async function insertPoint(manager: EntityManager, point: Point, written: Written): Promise<string[]> {
  const { table, id, insee, since } = point;
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table} ${insee}`]);
  const ofFunction = point.function === undefined ? '' : ' and lower(function) = lower($3)';
  const [former]: [{ id: string }[], number] = await manager.query(
    `update ${table} set superseded = true, version = version + 1, updated_at = now()
    where insee = $1 and since = $2::date and not superseded${ofFunction} returning id`,
    point.function === undefined ? [insee, since] : [insee, since, point.function],
  );
  const named: Written = point.function === undefined ? [] : [['function', point.function]];
  await insertRow(manager, table, [['id', id], ['insee', insee], ['since', since], ...named, ...written]);
  return former.map((row) => row.id);
}
