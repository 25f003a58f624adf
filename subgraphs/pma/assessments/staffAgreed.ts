import type { EntityManager } from 'typeorm';

/** Whose staff works where, on which days. */
export interface StaffAsked {
  readonly provider: string;
  readonly communes: readonly string[];
  readonly from: string;
  readonly until: string;
}

export interface StaffAgreed {
  /** Agreements lead to each commune on every day. */
  readonly eachDay: boolean;
  /** Who receives the staff instructs it; null where no agreement says. */
  readonly byReceiver: boolean | null;
}

/** What agreements say of an agglomeration's own staff at work in communes. One statement. */
export async function staffAgreed(manager: EntityManager, asked: readonly StaffAsked[]): Promise<StaffAgreed[]> {
  const rows: StaffAgreed[] = await manager.query(
    `select agreed.each_day as "eachDay", agreed.by_receiver as "byReceiver"
    from jsonb_to_recordset($1::jsonb) as asked (place integer, provider text, communes jsonb, "from" date, until date)
      cross join agreed_with(asked.provider, array(select jsonb_array_elements_text(asked.communes)), asked."from", asked.until) agreed
    order by asked.place`,
    [JSON.stringify(asked.map((one, place) => ({ ...one, place })))],
  );
  return rows;
}
