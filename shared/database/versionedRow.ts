import type { EntityManager } from 'typeorm';

/** Columns and what to write in them. Names of tables and columns are the code's own, never a request's. */
export type Written = readonly (readonly [column: string, value: unknown])[];

export async function insertRow(manager: EntityManager, table: string, written: Written): Promise<void> {
  await manager.query(
    `insert into ${table} (${written.map(([column]) => column).join(', ')})
    values (${written.map((_, index) => `$${index + 1}`).join(', ')})`,
    written.map(([, value]) => value),
  );
}

/** Writes into a row that is locked already, and gives its new version. */
export async function updateVersionedRow(
  manager: EntityManager,
  table: string,
  { id, now }: { readonly id: string; readonly now: Date },
  written: Written,
): Promise<number> {
  const sets = written.map(([column], index) => `${column} = $${index + 3}, `).join('');
  // The driver gives an update's rows beside their count.
  const [rows]: [{ version: number }[], number] = await manager.query(
    `update ${table} set ${sets} updated_at = $2, version = version + 1 where id = $1 returning version`,
    [id, now, ...written.map(([, value]) => value)],
  );
  return rows[0]?.version ?? 0;
}
