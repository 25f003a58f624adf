import type { EntityManager } from 'typeorm';
import { lastAnswer } from './coCarriers.js';

/** Something about a project that a commune has to know of, under a key that never means anything else. */
export interface AboutProject {
  readonly insee: string;
  readonly key: string;
  readonly projectId: string;
  readonly reference: string;
}

/** Invitations to carry a shared project that these communes have not answered, whoever asks; for the owner's worker. */
export async function invitationsWaiting(manager: EntityManager, communes: readonly string[]): Promise<AboutProject[]> {
  return await manager.query(
    `select c.co_carrier as insee, 'CO_CARRYING ' || c.project_id || ' ' || c.invitation as key,
      p.id as "projectId", p.reference
    from project_co_carrier c join project p on p.id = c.project_id ${lastAnswer}
    where c.co_carrier = any($1) and p.state in ('SHARED', 'PROPOSED') and answer.state is null
    order by p.reference`,
    [communes],
  );
}

/** Supports that ended since an instant on projects of these communes, the pole's and the agglomerations'; for the worker. */
export async function endsReceived(
  manager: EntityManager,
  communes: readonly string[],
  since: Date,
): Promise<AboutProject[]> {
  return await manager.query(
    `select ended.insee, 'SUPPORT_ENDED ' || ended.id as key, p.id as "projectId", p.reference
    from (select id, insee, project_id, received_at from allocation_end_receipt
      union all select id, insee, project_id, received_at from support_receipt where ended_on is not null) ended
      join project p on p.id = ended.project_id
    where ended.insee = any($1) and ended.received_at >= $2 order by ended.received_at, key`,
    [communes, since],
  );
}

/** Decisions that ask something of the communes they reached, or close their proposal. */
const decisive = ['LABELLED', 'TO_MATURE', 'NOT_RETAINED', 'SUSPENDED', 'EXPIRED'];

/** Decisions that reached these communes since an instant and await something of them; for the owner's worker. */
export async function decisionsReceived(
  manager: EntityManager,
  communes: readonly string[],
  since: Date,
): Promise<(AboutProject & { readonly decision: string })[]> {
  return await manager.query(
    `select r.insee, 'DECISION ' || r.id as key, p.id as "projectId", p.reference, r.decision
    from decision_receipt r join project p on p.id = r.project_id
    where r.insee = any($1) and r.received_at >= $2 and r.decision = any($3) order by r.seq`,
    [communes, since, decisive],
  );
}
