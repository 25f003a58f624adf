import type { EntityManager } from 'typeorm';
import type { BornId } from '#shared/exchange/import/givenIds.js';
import { ofCommuneAsked } from '../communes/heritage.js';

/** GraphQL types whose ids are kept here; an action keeps its own. */
export type NamedEntity = 'FiftyFiftyContract' | 'Need' | 'Stand' | 'HeardNeed';

/** The ids that applications gave to the rows of one type of the commune and of those it took over. */
export async function externalIdsOf(manager: EntityManager, insee: string, entity: NamedEntity): Promise<BornId[]> {
  return await manager.query(
    `select entity_id as "entityId", system, external_id as "externalId" from external_id
    where ${ofCommuneAsked('insee')} and entity = $2 order by insee, system, external_id`,
    [insee, entity],
  );
}

/** Keeps ids that applications gave. One whose row is gone goes to the row that is there now. */
export async function keepExternalIds(
  manager: EntityManager,
  insee: string,
  entity: NamedEntity,
  ids: readonly BornId[],
): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `insert into external_id (insee, entity, system, external_id, entity_id)
    select $1, $2, system, "externalId", "entityId"
    from jsonb_to_recordset($3::jsonb) as given ("entityId" uuid, system text, "externalId" text)
    on conflict (insee, entity, system, external_id) do update set entity_id = excluded.entity_id`,
    [insee, entity, JSON.stringify(ids)],
  );
}
