import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { today } from '../territory/today.js';
import { gridObstacles } from './checkGrid.js';
import type { PublishCriteriaGridInput } from './criteriaInputs.js';

/** Publishes the next grid of the actor's agglomeration; reviews that began by another one go on by it. */
export async function publishCriteriaGrid(context: RequestContext, input: PublishCriteriaGridInput): Promise<Outcome> {
  return await change(context, 'publishCriteriaGrid', input, async ({ manager, tenant, record }) => {
    // Versions follow each other: of two that publish at once, the second sees the first's.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 37))', [tenant]);
    const [last]: { version: number; since: string }[] = await manager.query(
      'select version, since from criteria_grid where siren = $1 order by version desc limit 1',
      [tenant],
    );
    const now = new Date();
    refuseIf(gridObstacles(input, { today: today(now), last: last?.since ?? null }));
    const id = newId();
    const version = (last?.version ?? 0) + 1;
    const criteria = input.criteria.map(({ key, title, weight, involvement }) => ({
      key,
      title: title.trim(),
      weight,
      involvement,
    }));
    await manager.query(
      `insert into criteria_grid (id, siren, version, since, published_at, criteria) values ($1, $2, $3, $4, $5, $6)`,
      [id, tenant, version, input.since, now, JSON.stringify(criteria)],
    );
    const change = { version, since: input.since };
    await record({ entity: 'CriteriaGrid', id, verb: 'PUBLISH', visibility: 'PUBLIC', change });
    return { entityId: id, version };
  });
}
