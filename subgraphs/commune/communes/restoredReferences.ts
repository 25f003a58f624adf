import type { EntityManager } from 'typeorm';
import { formatReference, type ReferenceKind } from './references.js';

/** Tells whether a reference is one that this commune could have given, whatever the year and number. */
export async function referenceForm(
  manager: EntityManager,
  kind: ReferenceKind,
  insee: string,
): Promise<(reference: string) => boolean> {
  const [row]: { code: string }[] = await manager.query('select code from commune where insee = $1', [insee]);
  return (reference) => {
    const parts = yearAndNumber(reference);
    return row !== undefined && parts !== null && formatReference(kind, row.code, ...parts) === reference;
  };
}

/** Takes references that were given long ago out of those still to be given. Nothing has them now. */
export async function keepRestored(
  manager: EntityManager,
  kind: ReferenceKind,
  insee: string,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  const last = new Map<number, number>();
  for (const reference of references) {
    const [year, number] = yearAndNumber(reference) ?? [0, 0];
    last.set(year, Math.max(number, last.get(year) ?? 0));
  }
  await manager.query(
    `insert into reference_counter (insee, year, kind, last)
    select $1, year, $2, last from unnest($3::int[], $4::int[]) as given (year, last)
    on conflict (insee, year, kind) do update set last = greatest(reference_counter.last, excluded.last)`,
    [insee, kind, [...last.keys()], [...last.values()]],
  );
}

/** The two last parts of a reference. */
function yearAndNumber(reference: string): [year: number, number: number] | null {
  const [, year, number] = /-(\d{4})-(\d{3,7})$/.exec(reference) ?? [];
  return year === undefined ? null : [Number(year), Number(number)];
}
