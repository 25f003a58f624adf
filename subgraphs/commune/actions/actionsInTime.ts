import type { EntityManager } from 'typeorm';

export interface ActionsInTime {
  /** Said to be late, or still going on after their day. */
  readonly late: number;
  /** Going on, and due on one of the days asked for. */
  readonly due: number;
}

/** How the actions of these communes stand to their days; for the owner's worker. */
export async function actionsInTime(
  manager: EntityManager,
  communes: readonly string[],
  days: { readonly from: string; readonly until: string },
): Promise<ActionsInTime> {
  const [row]: ActionsInTime[] = await manager.query(
    `select (count(*) filter (where status = 'LATE' or due_on < $2))::int as late,
      (count(*) filter (where status <> 'LATE' and due_on between $2 and $3))::int as due
    from action where insee = any($1) and status in ('ONGOING', 'LATE', 'BLOCKED')`,
    [communes, days.from, days.until],
  );
  return row ?? { late: 0, due: 0 };
}
