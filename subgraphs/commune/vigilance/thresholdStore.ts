import type { EntityManager } from 'typeorm';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { defaultThresholds, type Thresholds } from './thresholds.js';

export type ThresholdsRow = Thresholds & { readonly version: number };

const columns = `mayor_share_over as "mayorShareOver", presenters_at_least as "presentersAtLeast",
  decline_over as "declineOver", newcomers_share_under as "newcomersShareUnder",
  top_tenth_share_over as "topTenthShareOver", districts_not_visited_over as "districtsNotVisitedOver", version`;

/** The thresholds of each commune: its own, or those that hold until it sets its own (version 0). */
export async function thresholdsOf(manager: EntityManager, communes: readonly string[]): Promise<ThresholdsRow[]> {
  const rows: (ThresholdsRow & { insee: string })[] = await manager.query(
    `select insee, ${columns} from vigilance_thresholds where insee = any($1)`,
    [communes],
  );
  const found = oneInOrderOf(communes, rows, (row) => row.insee);
  return found.map((row) => row ?? { ...defaultThresholds, version: 0 });
}

/**
 * Writes a commune's thresholds over the version that was read, 0 for the first time.
 * @returns the new version; null when somebody wrote in the meantime
 */
export async function writeThresholds(
  manager: EntityManager,
  insee: string,
  values: Thresholds,
  expectedVersion: number,
): Promise<number | null> {
  const rows: { version: number }[] = await manager.query(
    `insert into vigilance_thresholds as kept (insee, mayor_share_over, presenters_at_least, decline_over,
      newcomers_share_under, top_tenth_share_over, districts_not_visited_over)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (insee) do update set mayor_share_over = excluded.mayor_share_over,
      presenters_at_least = excluded.presenters_at_least, decline_over = excluded.decline_over,
      newcomers_share_under = excluded.newcomers_share_under, top_tenth_share_over = excluded.top_tenth_share_over,
      districts_not_visited_over = excluded.districts_not_visited_over, version = kept.version + 1, updated_at = now()
    where kept.version = $8
    returning version`,
    [
      insee,
      values.mayorShareOver,
      values.presentersAtLeast,
      values.declineOver,
      values.newcomersShareUnder,
      values.topTenthShareOver,
      values.districtsNotVisitedOver,
      expectedVersion,
    ],
  );
  return rows[0]?.version ?? null;
}
