import type { EntityManager } from 'typeorm';

export interface HeardNeedDue {
  readonly insee: string;
  readonly id: string;
  /** Day, "2026-11-30". */
  readonly deadline: string;
}

/** What was heard in these communes and has no follow-up yet, due on one of these days; for the owner's worker. */
export async function heardNeedsDue(
  manager: EntityManager,
  communes: readonly string[],
  days: { readonly from: string; readonly until: string },
): Promise<HeardNeedDue[]> {
  return await manager.query(
    `select insee, id, deadline from heard_need
    where insee = any($1) and follow_up = 'NONE' and deadline between $2 and $3 order by deadline, id`,
    [communes, days.from, days.until],
  );
}
