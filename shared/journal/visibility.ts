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

/** SQL over a journal row: the tenant's own, or what this audience sees now or saw until this change. */
export const seenInJournal =
  `(coalesce(tenant = ${currentTenant}, false)` +
  ` or ${seenByAudience('visibility')} or ${seenByAudience('visibility_before')})`;
