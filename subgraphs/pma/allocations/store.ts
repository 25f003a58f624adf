import type { EntityManager } from 'typeorm';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { Allocation, AllocationMonth } from './Allocation.js';
import type { ConsentReceipt } from './ConsentReceipt.js';
import { allocationColumns, allocationTables } from './list.js';

/** Allocations by id; null for one that does not exist for this reader. */
export async function allocationsById(manager: EntityManager, ids: readonly string[]): Promise<(Allocation | null)[]> {
  const rows: Allocation[] = await manager.query(
    `select ${allocationColumns} from ${allocationTables} where a.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** Those that took over from each allocation, by reference. */
export async function takeoversOf(manager: EntityManager, allocations: readonly string[]): Promise<Allocation[][]> {
  const rows: Allocation[] = await manager.query(
    `select ${allocationColumns} from ${allocationTables} where a.takes_over = any($1::uuid[]) order by a.year, a.number`,
    [allocations],
  );
  return grouped(allocations, rows, (row) => row.takesOverId ?? '');
}

/** The months of each allocation, in their order. */
export async function monthsOfAllocations(
  manager: EntityManager,
  allocations: readonly string[],
): Promise<AllocationMonth[][]> {
  const rows: (AllocationMonth & { allocationId: string })[] = await manager.query(
    `select allocation_id as "allocationId", month, planned, done from allocation_month
    where allocation_id = any($1::uuid[]) order by allocation_id, month`,
    [allocations],
  );
  return grouped(allocations, rows, (row) => row.allocationId);
}

/** A post in a month. */
export interface PostMonth {
  readonly technicianId: string;
  readonly month: string;
}

/** What fills each month of each post, for this reader: all but what was refused or cancelled, whether it counts or not. */
export async function allocationsOfMonths(manager: EntityManager, keys: readonly PostMonth[]): Promise<Allocation[][]> {
  const rows: (Allocation & { month: string })[] = await manager.query(
    `select ${allocationColumns}, mine.month
    from unnest($1::uuid[], $2::text[]) asked (technician_id, month)
      join allocation_month mine on mine.technician_id = asked.technician_id and mine.month = asked.month
      join ${allocationTables} on a.id = mine.allocation_id
    where a.state not in ('REFUSED', 'CANCELLED') and (mine.planned > 0 or mine.done > 0)
    order by a.year, a.number, a.id`,
    [keys.map((key) => key.technicianId), keys.map((key) => key.month)],
  );
  const name = (key: PostMonth) => `${key.technicianId} ${key.month}`;
  return grouped(keys.map(name), rows, name);
}

/** What communes said to the pole of each project, in the order it arrived. */
export async function consentsOf(manager: EntityManager, projects: readonly string[]): Promise<ConsentReceipt[][]> {
  const rows: (ConsentReceipt & { projectId: string })[] = await manager.query(
    `select project_id as "projectId", jsonb_build_object('insee', commune) as commune, state,
      decided_on as "decidedOn", body, reference, received_at as "receivedAt"
    from consent_receipt where project_id = any($1::uuid[]) order by project_id, seq`,
    [projects],
  );
  return grouped(projects, rows, (row) => row.projectId);
}
