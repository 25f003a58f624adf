import type { EntityManager } from 'typeorm';
import type { AboutProject } from '../projects/waitingOnCarriers.js';

/**
 * Labelled projects with needs on which a commune that carries them has said no word yet: whatever support is offered
 * waits for it. A need added later makes another key. For the owner's worker.
 */
export async function labelledWithoutWord(
  manager: EntityManager,
  communes: readonly string[],
): Promise<AboutProject[]> {
  return await manager.query(
    `select carried.insee, 'CONSENT ' || p.id || ' ' || max(n.id::text) as key, p.id as "projectId", p.reference
    from (select distinct on (insee, project_id) insee, project_id, decision from decision_receipt
        where insee = any($1) order by insee, project_id, seq desc) carried
      join project p on p.id = carried.project_id
      join need n on n.project_id = p.id
    where carried.decision = 'LABELLED' and p.state = 'PROPOSED' and carried.insee = any(p.co_carriers || p.insee)
      and not exists (select 1 from consent c where c.need_id = n.id and c.insee = carried.insee)
    group by carried.insee, p.id, p.reference order by p.reference`,
    [communes],
  );
}
