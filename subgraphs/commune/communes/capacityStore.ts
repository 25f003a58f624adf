import type { EntityManager } from 'typeorm';
import { insertRow, type Written } from '#shared/database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { CommuneTrajectory, InvestmentCapacity } from './CommuneTrajectory.js';

/** The trajectory of each commune as told on a day: the latest first day, and of one day what was recorded last. */
export async function trajectoriesOf(
  manager: EntityManager,
  codes: readonly string[],
  day: string,
): Promise<(CommuneTrajectory | null)[]> {
  const rows: (CommuneTrajectory & { insee: string })[] = await manager.query(
    `select distinct on (insee) id, insee, starting, wished, since, visibility, demonstration from commune_trajectory
    where insee = any($1) and since <= $2::date order by insee, since desc, id desc`,
    [codes, day],
  );
  return oneInOrderOf(codes, rows, (row) => row.insee);
}

/** What each commune could invest, one figure a day, oldest first: of one day, what was recorded last. */
export async function investmentCapacitiesOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<InvestmentCapacity[][]> {
  const rows: (InvestmentCapacity & { insee: string })[] = await manager.query(
    `select distinct on (insee, since) id, insee, since, amount_cents as "amountCents", source, visibility, demonstration
    from investment_capacity where insee = any($1) order by insee, since, id desc`,
    [codes],
  );
  return listsInOrderOf(codes, rows, (row) => row.insee);
}

/** What holds on a day of change points in the order of their days. */
export function holdingOn<Point extends { readonly since: string }>(
  points: readonly Point[],
  day: string,
): Point | null {
  return points.findLast(({ since }) => since <= day) ?? null;
}

export async function insertPoint(
  manager: EntityManager,
  table: 'commune_trajectory' | 'investment_capacity',
  row: { readonly id: string; readonly insee: string },
  written: Written,
): Promise<void> {
  await insertRow(manager, table, [['id', row.id], ['insee', row.insee], ...written]);
}
