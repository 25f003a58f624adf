import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';

/** A month of a post that promised more than it can give. */
export interface MonthBeyond {
  readonly technicianId: string;
  readonly month: string;
  /** Half-days too many. */
  readonly over: number;
  /** Why the database kept it, and since when. */
  readonly reason: string | null;
  readonly since: string;
}

/** Such months of each pole's posts. */
export async function monthsBeyondOf(manager: EntityManager, poles: readonly string[]): Promise<MonthBeyond[][]> {
  const rows: (MonthBeyond & { pole: string })[] = await manager.query(
    `select pole, technician_id as "technicianId", month, committed - capacity as over, override_reason as reason,
      coalesce((override_since at time zone 'Europe/Paris')::date, (month || '-01')::date) as since
    from technician_month where pole = any($1) and committed > capacity order by month, technician_id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
