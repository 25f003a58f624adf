import type { EntityManager } from 'typeorm';
import { isId } from '#shared/graphql/isId.js';
import { withPredecessors } from '../communes/heritage.js';
import type { ExternalIdState } from './decideUpsert.js';
import type { Whole } from './partsOfActions.js';

/** An id an application of a commune gave. */
export interface GivenId {
  readonly insee: string;
  readonly system: string;
  readonly externalId: string;
}

/** Tells these advisory locks from those of the journal. */
const lockSpace = 41;

/**
 * What is known of the id, held until the transaction ends: of two requests that bring the same new id, the second waits
 * and finds what the first recorded.
 * @param asked the action that is to take the id, if one
 */
export async function holdExternalId(
  manager: EntityManager,
  { insee, system, externalId }: GivenId,
  asked: string | null,
): Promise<ExternalIdState> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, ${lockSpace}))`, [
    JSON.stringify([insee, system, externalId]),
  ]);
  const [row]: ExternalIdState[] = await manager.query(
    `select
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.reference) order by a.reference, a.id)
        from action_external_id e join action a on a.id = e.action_id
        where e.insee = any(${withPredecessors('array[$1]')}) and e.system = $2 and e.external_id = $3), '[]') as bearers,
      (select external_id from action_external_id where action_id = $4 and system = $2) as "otherId"`,
    [insee, system, externalId, asked !== null && isId(asked) ? asked : null],
  );
  return row ?? { bearers: [], otherId: null };
}

export async function linkExternalId(
  manager: EntityManager,
  { id, insee }: Whole,
  { system, externalId }: GivenId,
): Promise<void> {
  await manager.query(
    'insert into action_external_id (action_id, insee, system, external_id) values ($1, $2, $3, $4)',
    [id, insee, system, externalId],
  );
}
