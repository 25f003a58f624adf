import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { SupportAsked } from '#shared/graphql/SupportAsked.js';

/** The supports at work of each agglomeration, as far as this reader sees them. */
export async function supportsAskedOf(manager: EntityManager, sirens: readonly string[]): Promise<SupportAsked[][]> {
  const rows: (SupportAsked & { siren: string })[] = await manager.query(
    `select siren, id as "supportId", need_id as "needId", role, communes as "communeCodes", host as "hostCode"
    from support where siren = any($1) and state = 'ACTIVE' order by siren, id`,
    [sirens],
  );
  return listsInOrderOf(sirens, rows, ({ siren }) => siren);
}
