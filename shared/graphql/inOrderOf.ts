/** Rows of one statement dealt out to the keys they were asked for: a list per key, in the order of the keys. */
export function listsInOrderOf<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[][] {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = lists.get(key);
    if (known === undefined) lists.set(key, [row]);
    else known.push(row);
  }
  return keys.map((key) => lists.get(key) ?? []);
}

/** One row per key, in the order of the keys; null where there is none. */
export function oneInOrderOf<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
