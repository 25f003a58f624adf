import type { EntityManager } from 'typeorm';
import { referenceOf } from '../labelling/writing.js';
import type { State } from './lifecycle.js';
import type { StaffingRow } from './StaffingRequest.js';
import { staffingColumns } from './store.js';

/** A request locked until the transaction ends; null when it is not one of the writer's own. */
export async function lockStaffingRequest(manager: EntityManager, id: string): Promise<StaffingRow | null> {
  const [row] = await manager.query<StaffingRow[]>(
    `select ${staffingColumns} from staffing_request r where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

type NewRequest = Pick<
  StaffingRow,
  | 'id'
  | 'siren'
  | 'projectId'
  | 'needId'
  | 'leadCommune'
  | 'communes'
  | 'skill'
  | 'level'
  | 'halfDays'
  | 'ownHalfDays'
  | 'from'
  | 'until'
  | 'reason'
> & { readonly now: Date; readonly year: number };

/** Writes a draft under the next number of its year. */
export async function insertStaffingRequest(manager: EntityManager, request: NewRequest): Promise<void> {
  const [numbered] = await manager.query<{ last: number; shortName: string }[]>(
    `insert into staffing_number as known (siren, year, last) values ($1, $2, 1)
    on conflict (siren, year) do update set last = known.last + 1
    returning last, (select short_name from agglomeration where agglomeration.siren = known.siren) as "shortName"`,
    [request.siren, request.year],
  );
  if (numbered === undefined) throw new Error('The request has no number.');
  await manager.query(
    `insert into staffing_request (id, siren, year, number, reference, project_id, need_id, lead_commune, communes,
      skill, level, half_days, own_half_days, from_day, until_day, reason, state, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'DRAFT', $17)`,
    [
      request.id,
      request.siren,
      request.year,
      numbered.last,
      referenceOf(`${numbered.shortName}-D`, request.year, numbered.last),
      request.projectId,
      request.needId,
      request.leadCommune,
      request.communes,
      request.skill,
      request.level,
      request.halfDays,
      request.ownHalfDays,
      request.from,
      request.until,
      request.reason,
      request.now,
    ],
  );
}

/** Moves a locked request and gives its new version. */
export async function writeStaffing(
  manager: EntityManager,
  { id, version }: { readonly id: string; readonly version: number },
  to: { readonly state: State; readonly foundHalfDays: number; readonly cancelReason?: string },
  now: Date,
): Promise<number> {
  await manager.query(
    `update staffing_request set state = $2, found_half_days = $3, cancel_reason = $4, updated_at = $5, version = $6,
      sent_at = case when $2 = 'SENT' then coalesce(sent_at, $5) else sent_at end
    where id = $1`,
    [id, to.state, to.foundHalfDays, to.cancelReason ?? null, now, version + 1],
  );
  return version + 1;
}

/** SIREN of the pole an agglomeration belongs to on a day; null where it belongs to none. */
export async function poleOn(manager: EntityManager, siren: string, day: string): Promise<string | null> {
  const [row] = await manager.query<{ pole: string }[]>(
    // A source often proves a membership only at a day: before the first row, the first row holds.
    `select pole from pole_membership where siren = $1
    order by since <= $2::date desc, case when since <= $2::date then since end desc, since limit 1`,
    [siren, day],
  );
  return row?.pole ?? null;
}
