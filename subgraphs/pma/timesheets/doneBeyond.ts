import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';

/** A month of an allocation in which more was done than planned. */
export interface DoneBeyond {
  readonly allocationId: string;
  readonly month: string;
  /** Half-days too many. */
  readonly over: number;
}

/** Such months of each pole's allocations. */
export async function doneBeyondOf(manager: EntityManager, poles: readonly string[]): Promise<DoneBeyond[][]> {
  const rows: (DoneBeyond & { pole: string })[] = await manager.query(
    `select pole, allocation_id as "allocationId", month, done - planned as over from allocation_month
    where pole = any($1) and done > planned and state in ('ACTIVE', 'ENDED') order by month, allocation_id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
