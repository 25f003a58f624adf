import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { CommuneTrajectory, InvestmentCapacity } from './CommuneTrajectory.js';

/** The trajectory of each commune as told on a day. */
export async function trajectoriesOf(
  manager: EntityManager,
  codes: readonly string[],
  day: string,
): Promise<(CommuneTrajectory | null)[]> {
  const rows: (CommuneTrajectory & { insee: string })[] = await manager.query(
    `select distinct on (insee) id, insee, starting, wished, since, visibility, demonstration from commune_trajectory
    where insee = any($1) and since <= $2::date and not superseded order by insee, since desc`,
    [codes, day],
  );
  return oneInOrderOf(codes, rows, (row) => row.insee);
}

/** What each commune could invest, oldest first, one figure a day. */
export async function investmentCapacitiesOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<InvestmentCapacity[][]> {
  const rows: (InvestmentCapacity & { insee: string })[] = await manager.query(
    `select id, insee, since, amount_cents as "amountCents", source, visibility, demonstration
    from investment_capacity where insee = any($1) and not superseded order by since`,
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
