import type { EntityManager } from 'typeorm';
import type { Place } from './metres.js';
import type { ReceivedRequest } from './StaffingRequest.js';
import { requestColumns } from './store.js';

/** A request with what its matching needs beside it. */
export interface OpenRequest extends ReceivedRequest {
  /** Half-days asked of posts for it that nobody has answered yet. */
  readonly pendingHalfDays: number;
  readonly place: Place | null;
  /** Posts that work or have worked on its project. */
  readonly onProject: readonly string[];
}

/** Requests by id, those this reader may not know of apart, in no order. */
export async function openRequests(manager: EntityManager, ids: readonly string[]): Promise<OpenRequest[]> {
  return await manager.query(
    `select ${requestColumns},
      (select coalesce(sum(mine.planned), 0)::integer from allocation a
        join allocation_month mine on mine.allocation_id = a.id
        where a.staffing_request_id = r.id and a.state in ('REQUESTED', 'PROPOSED')) as "pendingHalfDays",
      case when place.code is not null then
        jsonb_build_object('longitude', place.longitude, 'latitude', place.latitude) end as place,
      array(select distinct a.technician_id from resource_team team join allocation a on a.team_id = team.id
        where team.pole = r.pole and team.project_id = r.project_id
          and a.state in ('ACCEPTED', 'ACTIVE', 'ENDED')) as "onProject"
    from staffing_request r left join commune_place place on place.code = r.lead_commune
    where r.id = any($1::uuid[])`,
    [ids],
  );
}
