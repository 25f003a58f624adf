import type { EntityManager } from 'typeorm';
import { grouped } from '../territory/identifiers.js';
import type { State } from './lifecycle.js';

/** An allocation with what tells whether it may run. */
export interface Work {
  readonly id: string;
  readonly reference: string;
  readonly state: State;
  readonly technicianId: string;
  readonly teamId: string;
  readonly projectId: string;
  readonly employer: string;
  readonly pole: string;
  /** INSEE code; null while nobody pilots the team. */
  readonly pilot: string | null;
  readonly from: string;
  readonly until: string;
  readonly agreedOn: string | null;
  readonly agreedUntil: string | null;
  /** The request that it serves, if one. */
  readonly requestId: string | null;
}

/** The allocations of each pole that are in one of some states, by id. */
export async function workOfPoles(
  manager: EntityManager,
  poles: readonly string[],
  { states }: { readonly states: readonly State[] },
): Promise<Work[][]> {
  const rows: Work[] = await manager.query(
    `select a.id, a.reference, a.state, a.technician_id as "technicianId", a.team_id as "teamId",
      team.project_id as "projectId", post.employer, a.pole, team.pilot, a.from_day as "from", a.until_day as "until",
      a.employer_agreed_on as "agreedOn", a.employer_agreement_until as "agreedUntil", a.staffing_request_id as "requestId"
    from allocation a join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
    where a.pole = any($1) and a.state = any($2) order by a.id`,
    [poles, states],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
