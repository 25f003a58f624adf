import type { Scale } from '../identity/Actor.js';

/** The two roles of a scale's database: one owns the tables, the other serves requests and owns nothing. */
export function databaseRoles(scale: Scale): { readonly owner: string; readonly app: string } {
  return { owner: `${scale}_owner`, app: `${scale}_app` };
}

/**
 * Row-level security that binds the owner too. The owner (migrations, courier) gets everything back by a policy of its
 * own; the application role gets only what the table's own policies say.
 */
export function protect(table: string, owner: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_owner on ${table} to ${owner} using (true) with check (true)`,
  ];
}
