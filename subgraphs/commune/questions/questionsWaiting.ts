import type { EntityManager } from 'typeorm';
import type { AboutProject } from '../projects/waitingOnCarriers.js';

/** Questions that nobody has answered or closed, asked of these communes; for the owner's worker. */
export async function questionsWaiting(manager: EntityManager, communes: readonly string[]): Promise<AboutProject[]> {
  return await manager.query(
    `select distinct asked.insee, 'QUESTION ' || asked.question_id as key, p.id as "projectId", p.reference
    from question_receipt asked join project p on p.id = asked.project_id
    where asked.insee = any($1) and asked.what = 'ASKED' and p.state = 'PROPOSED'
      and not exists (select from question_receipt closing
        where closing.question_id = asked.question_id and closing.what = 'CLOSED')
      and not exists (select from question_answer said where said.question_id = asked.question_id)
    order by p.reference, key`,
    [communes],
  );
}
