import type { EntityManager } from 'typeorm';
import type { CommuneTrajectory, InvestmentCapacity } from './CommuneTrajectory.js';
import { heritageOf } from './heritage.js';

/** A trajectory, and who told it. */
export interface CommuneTrajectoryRow extends CommuneTrajectory {
  readonly insee: string;
}

/** Where each commune and those it took over said they go, oldest first, one trajectory a day of each. */
export async function trajectoriesOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<CommuneTrajectoryRow[][]> {
  const { codesOf } = await heritageOf(manager);
  const rows: CommuneTrajectoryRow[] = await manager.query(
    `select id, insee, starting, wished, since, visibility, demonstration from commune_trajectory
    where insee = any($1) and not superseded order by since, insee`,
    [codes.flatMap(codesOf)],
  );
  return codes.map((code) => rows.filter(({ insee }) => codesOf(code).includes(insee)));
}

/** A figure, and who stated it. */
export interface InvestmentCapacityRow extends InvestmentCapacity {
  readonly insee: string;
}

/** What each commune and those it took over could invest, oldest first, one figure a day of each. */
export async function investmentCapacitiesOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<InvestmentCapacityRow[][]> {
  const { codesOf } = await heritageOf(manager);
  const rows: InvestmentCapacityRow[] = await manager.query(
    `select id, insee, since, amount_cents as "amountCents", source, visibility, demonstration
    from investment_capacity where insee = any($1) and not superseded order by since, insee`,
    [codes.flatMap(codesOf)],
  );
  return codes.map((code) => rows.filter(({ insee }) => codesOf(code).includes(insee)));
}

/**
 * What holds on a day of change points in the order of their days: the commune's own word, or else that of the only
 * commune it took over. Of several, each said a part, and no part is the whole's.
 */
export function heldBy<Point extends { readonly insee: string; readonly since: string }>(
  insee: string,
  points: readonly Point[],
  day: string,
): Point | null {
  const until = points.filter(({ since }) => since <= day);
  const own = until.findLast((one) => one.insee === insee);
  if (own !== undefined) return own;
  return new Set(until.map((one) => one.insee)).size === 1 ? (until.at(-1) ?? null) : null;
}
