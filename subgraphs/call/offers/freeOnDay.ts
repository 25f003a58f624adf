import type { EntityManager } from 'typeorm';

/** Whose posts with which skill, in which months, as it was known on which day. */
export interface FreeAsked {
  readonly siren: string;
  readonly skill: string;
  readonly months: readonly string[];
  readonly day: string;
}

/** Half-days that an agglomeration's posts had free: sums that tell nothing of who would do the work. One statement. */
export async function freeOnDay(manager: EntityManager, asked: readonly FreeAsked[]): Promise<number[]> {
  const rows: { free: number }[] = await manager.query(
    `select free_half_days_on(asked.siren, asked.skill, false, array(select jsonb_array_elements_text(asked.months)), asked.day) as free
    from jsonb_to_recordset($1::jsonb) as asked (place integer, siren text, skill text, months jsonb, day date)
    order by asked.place`,
    [JSON.stringify(asked.map((one, place) => ({ ...one, place })))],
  );
  return rows.map(({ free }) => free);
}
