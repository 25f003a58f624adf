import type { EntityManager } from 'typeorm';
import { Refused } from '#shared/graphql/change.js';
import type { Plan } from '#shared/graphql/halfDayPlan.js';
import { wellFormed } from '../territory/identifiers.js';
import type { SheetAllocation, SheetLine } from '../timesheets/lineObstacles.js';
import type { Ending } from './ending.js';
import { beyondCapacity, type State } from './lifecycle.js';
import { shortageOf } from './standing.js';

/** An allocation locked for a change. */
export interface LockedAllocation {
  readonly id: string;
  readonly state: State;
  readonly version: number;
  readonly from: string;
  readonly until: string;
  /** The last active day of one that ended; null before. */
  readonly endedOn: string | null;
  readonly reference: string;
  readonly pole: string;
  readonly technicianId: string;
  readonly teamId: string;
  readonly staffingRequestId: string | null;
  readonly projectId: string;
  /** INSEE code of the commune that pilots its team; null while none does. */
  readonly pilot: string | null;
}

/** Null when it is not one of the pole acted for: a lock passes the policy for updates. */
export async function lockAllocation(manager: EntityManager, id: string): Promise<LockedAllocation | null> {
  const [row]: LockedAllocation[] = await manager.query(
    `select a.id, a.state, a.version, from_day as "from", until_day as "until", ended_on as "endedOn", reference, a.pole,
      a.technician_id as "technicianId", a.team_id as "teamId", a.staffing_request_id as "staffingRequestId",
      team.project_id as "projectId", team.pilot
    from allocation a join resource_team team on team.id = a.team_id where a.id = any($1::uuid[]) for update of a`,
    [wellFormed([id])],
  );
  return row ?? null;
}

/** Those of the pole acted for, locked in the order of their ids: two sheets never wait for each other in a circle. */
export async function lockAllocations(manager: EntityManager, ids: readonly string[]): Promise<SheetAllocation[]> {
  return await manager.query(
    `select id, state, from_day as "from", until_day as "until", ended_on as "endedOn", version
    from allocation where id = any($1::uuid[]) order by id for update`,
    [wellFormed(ids)],
  );
}

/** Records half-days done in months of many allocations, and gives the ids of those. */
export async function writeDoneOfMany(manager: EntityManager, lines: readonly SheetLine[]): Promise<string[]> {
  const given = JSON.stringify(lines);
  return await withinCapacity(async () => {
    await manager.query(
      `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned, done)
      select a.id, a.pole, a.technician_id, a.state, given.month, 0, given.done
      from jsonb_to_recordset($1::jsonb) as given ("allocationId" uuid, month text, done integer)
        join allocation a on a.id = given."allocationId"
      order by a.technician_id, given.month, a.id
      on conflict (allocation_id, month) do update set done = excluded.done`,
      [given],
    );
    const [rows]: [{ id: string }[], number] = await manager.query(
      `update allocation set version = version + 1
      where id in (select "allocationId" from jsonb_to_recordset($1::jsonb) as given ("allocationId" uuid)) returning id`,
      [given],
    );
    return rows.map(({ id }) => id).sort();
  });
}

/** Takes the turn of the project that an allocation serves, before its row is locked: receipts do so in this order. */
export async function takeTurnOf(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `select take_turn_on_basis(team.pole, team.project_id)
    from allocation a join resource_team team on team.id = a.team_id where a.id = any($1::uuid[])`,
    [wellFormed([id])],
  );
}

interface NewAllocation extends Plan {
  readonly id: string;
  readonly pole: string;
  readonly year: number;
  readonly technicianId: string;
  readonly teamId: string;
  /** The request that it serves, if one. */
  readonly staffingRequestId: string | null;
  /** The allocation whose work it goes on with, if one. */
  readonly takesOver?: string;
}

/** Writes a request with its months, under the next number of its year. */
export async function insertAllocation(manager: EntityManager, allocation: NewAllocation): Promise<void> {
  const { id, pole, year, technicianId, teamId, from, until, months, staffingRequestId, takesOver = null } = allocation;
  const [numbered]: { last: number }[] = await manager.query(
    `insert into allocation_number as known (pole, year, last) values ($1, $2, 1)
    on conflict (pole, year) do update set last = known.last + 1 returning last`,
    [pole, year],
  );
  await manager.query(
    `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      staffing_request_id, takes_over)
    values ($1, $2, $3, $4, $5, $6, 'REQUESTED', $7, $8, $9, $10)`,
    [id, pole, year, numbered?.last, technicianId, teamId, from, until, staffingRequestId, takesOver],
  );
  await manager.query(
    `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned)
    select $1, $2, $3, 'REQUESTED', month, planned
    from jsonb_to_recordset($4::jsonb) as given (month text, planned integer)`,
    [id, pole, technicianId, JSON.stringify(months)],
  );
}

/** Moves an allocation; the months follow, and with them what the post has promised. @throws Refused beyond capacity */
export async function writeState(
  manager: EntityManager,
  id: string,
  {
    to,
    reason,
    ending = null,
  }: { readonly to: State; readonly reason: string | null; readonly ending?: Ending | null },
): Promise<number> {
  return await withinCapacity(async () => {
    const [[row]]: [{ version: number }[], number] = await manager.query(
      'update allocation set state = $2, reason = $3, ended_on = $4, end_reason = $5, version = version + 1 where id = $1 returning version',
      [id, to, reason, ending?.on ?? null, ending?.reason ?? null],
    );
    return versionOf(row);
  });
}

/** Ends an allocation's plan sooner: its months from one on are planned no more, and free again for the post. */
export async function shortenWork(
  manager: EntityManager,
  id: string,
  { until, fromMonth, reason }: { readonly until: string; readonly fromMonth: string; readonly reason: string },
): Promise<void> {
  await manager.query('update allocation_month set planned = 0 where allocation_id = $1 and month >= $2', [
    id,
    fromMonth,
  ]);
  await manager.query('update allocation set until_day = $2, reason = $3, version = version + 1 where id = $1', [
    id,
    until,
    reason,
  ]);
}

export async function writeAgreement(
  manager: EntityManager,
  id: string,
  {
    agreedOn,
    reference,
    until,
  }: {
    readonly agreedOn: string;
    readonly reference?: string | null;
    readonly until?: string | null;
  },
): Promise<number> {
  const [[row]]: [{ version: number }[], number] = await manager.query(
    `update allocation set employer_agreed_on = $2, employer_agreement = $3, employer_agreement_until = $4,
      version = version + 1
    where id = $1 returning version`,
    [id, agreedOn, reference?.trim() || null, until ?? null],
  );
  return versionOf(row);
}

/** Records half-days done in some months of an allocation. */
export async function writeDone(
  manager: EntityManager,
  id: string,
  months: readonly { readonly month: string; readonly done: number }[],
): Promise<number> {
  return await withinCapacity(async () => {
    await manager.query(
      `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned, done)
      select a.id, a.pole, a.technician_id, a.state, given.month, 0, given.done
      from jsonb_to_recordset($2::jsonb) as given (month text, done integer), allocation a where a.id = $1
      order by given.month
      on conflict (allocation_id, month) do update set done = excluded.done`,
      [id, JSON.stringify(months)],
    );
    const [[row]]: [{ version: number }[], number] = await manager.query(
      'update allocation set version = version + 1 where id = $1 returning version',
      [id],
    );
    return versionOf(row);
  });
}

/** Turns the database's refusal to go beyond a month's capacity into what a person can act on. */
async function withinCapacity<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const shortage = shortageOf(error);
    if (shortage !== null) throw new Refused([beyondCapacity(shortage)]);
    throw error;
  }
}

function versionOf(row: { version: number } | undefined): number {
  if (row === undefined) throw new Error('The allocation vanished under its lock.');
  return row.version;
}
