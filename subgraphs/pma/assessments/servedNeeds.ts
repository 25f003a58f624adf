import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';

/** An active allocation with the need it serves, and what the pole brings to that. */
export interface ServedWork {
  readonly allocationId: string;
  readonly technicianId: string;
  readonly teamId: string;
  readonly projectId: string;
  /** INSEE code; null while nobody pilots the team. */
  readonly pilot: string | null;
  readonly from: string;
  readonly until: string;
  /** The need that its request names; null where it serves none. */
  readonly needId: string | null;
  /** Half-days of the pole for that need; null where none is named. */
  readonly poleHalfDays: number | null;
}

/** What the active allocations of each pole serve, by id. One statement. */
export async function servedWorkOf(manager: EntityManager, poles: readonly string[]): Promise<ServedWork[][]> {
  const rows: (ServedWork & { pole: string })[] = await manager.query(
    `with served as materialized (
      select a.id, a.pole, a.technician_id, a.team_id, team.project_id, team.pilot, a.from_day, a.until_day, request.need_id
      from allocation a join resource_team team on team.id = a.team_id
        left join staffing_request request on request.id = a.staffing_request_id and request.pole = a.pole
      where a.pole = any($1) and a.state = 'ACTIVE')
    select served.pole, served.id as "allocationId", technician_id as "technicianId", team_id as "teamId",
      project_id as "projectId", pilot, from_day as "from", until_day as "until", served.need_id as "needId",
      case when served.need_id is not null then coalesce(effort.half_days, 0) end as "poleHalfDays"
    from served left join effort_of_needs(array(select need_id from served where need_id is not null)) effort
      on effort.need_id = served.need_id
    order by served.id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
