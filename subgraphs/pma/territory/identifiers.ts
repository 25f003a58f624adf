import { validate } from 'uuid';

/** A UUID in the form the database gives back; null for what is none, so that a malformed id is an absent row, never an error. */
export function knownForm(id: string): string | null {
  return validate(id) ? id.toLowerCase() : null;
}

/** Those that are UUIDs. */
export function wellFormed(ids: readonly string[]): string[] {
  return ids.flatMap((id) => knownForm(id) ?? []);
}

/** One value for each asked id, in their order: null where no row was found. */
export function inOrder<Row extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
}

/** The rows of each asked key, in their order. */
export function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
