import { currentAudience, currentTenant } from '../database/rowSecurity.js';

/** Who may see an entity: its tenant only, the institutions of the territory, everybody. */
export const visibilities = ['PRIVATE', 'SHARED', 'PUBLIC'] as const;
export type Visibility = (typeof visibilities)[number];

/** SQL: whether this transaction's audience may see a row of another tenant whose visibility is in `column`. */
export function seenByAudience(column: string): string {
  return (
    `coalesce(${column} = 'PUBLIC' and ${currentAudience} in ('public', 'institution')` +
    ` or ${column} = 'SHARED' and ${currentAudience} = 'institution', false)`
  );
}

/** SQL over a journal row, before changes told whom else they concern: kept for the migration that first made it. */
export const seenInFirstJournal =
  `(coalesce(tenant = ${currentTenant}, false)` +
  ` or ${seenByAudience('visibility')} or ${seenByAudience('visibility_before')})`;

/** SQL over a journal row: whether what it tells concerns this tenant now, though it is another's. */
const concernsTenant = `coalesce(${currentTenant} = any (concerned), false)`;

/** SQL over a journal row: the tenant's own, what this audience sees now or saw until this change, or what concerns it. */
export const seenInJournal = `(${seenInFirstJournal} or ${concernsTenant} or coalesce(${currentTenant} = any (concerned_until), false))`;
