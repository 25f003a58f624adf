import type { EntityManager } from 'typeorm';

export type ReferenceKind = 'ACTION' | 'CONTRACT' | 'PROJECT';

/** What stands between the commune and the year. */
const marks: Readonly<Record<ReferenceKind, string>> = { ACTION: '-A', CONTRACT: '-C', PROJECT: '' };

/** What people say to each other: `LOOS-2026-003` for a project, `LOOS-A-2026-003` for an action, `LOOS-C-…` for a contract. */
export function formatReference(kind: ReferenceKind, code: string, year: number, number: number): string {
  return `${code}${marks[kind]}-${year}-${String(number).padStart(3, '0')}`;
}

/**
 * The next reference of a commune. The counter's row stays locked until the transaction ends: two writers wait for each
 * other, and a number given by a change that was undone is given again.
 */
export async function nextReference(
  manager: EntityManager,
  kind: ReferenceKind,
  insee: string,
  year: number,
): Promise<string> {
  const rows: { code: string; last: number }[] = await manager.query(
    `with next as (
      insert into reference_counter (insee, year, kind, last) values ($1, $2, $3, 1)
      on conflict (insee, year, kind) do update set last = reference_counter.last + 1
      returning insee, last)
    select code, last from next join commune using (insee)`,
    [insee, year, kind],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A reference was asked for a commune that this territory does not have.');
  return formatReference(kind, row.code, year, row.last);
}
