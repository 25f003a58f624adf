/** Who may see an entity: its tenant only, the institutions of the territory, everybody. */
export const visibilities = ['PRIVATE', 'SHARED', 'PUBLIC'] as const;
export type Visibility = (typeof visibilities)[number];

/** SQL: the tenant this transaction acts for, null when it acts for none ('' is what the setting is after a first use). */
export const currentTenant = `nullif(current_setting('archipel.tenant', true), '')`;

/** SQL: 'public' or 'institution', null outside a request. */
export const currentAudience = `nullif(current_setting('archipel.audience', true), '')`;

/** SQL: whether this transaction's audience may see a row of another tenant whose visibility is in `column`. */
export function seenByAudience(column: string): string {
  return (
    `coalesce(${column} = 'PUBLIC' and ${currentAudience} in ('public', 'institution')` +
    ` or ${column} = 'SHARED' and ${currentAudience} = 'institution', false)`
  );
}
