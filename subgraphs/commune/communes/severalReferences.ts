import type { EntityManager } from 'typeorm';
import { formatReference, type ReferenceKind } from './references.js';

/** The next `count` references of a commune, as `nextReference` would give them one by one, in one statement. */
export async function severalReferences(
  manager: EntityManager,
  kind: ReferenceKind,
  insee: string,
  year: number,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const rows: { code: string; last: number }[] = await manager.query(
    `with next as (
      insert into reference_counter (insee, year, kind, last) values ($1, $2, $3, $4)
      on conflict (insee, year, kind) do update set last = reference_counter.last + $4
      returning insee, last)
    select code, last from next join commune using (insee)`,
    [insee, year, kind, count],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('References were asked for a commune that this territory does not have.');
  return Array.from({ length: count }, (_, index) =>
    formatReference(kind, row.code, year, row.last - count + 1 + index),
  );
}
