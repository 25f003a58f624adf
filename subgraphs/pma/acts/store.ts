import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { inOrder, wellFormed } from '../territory/identifiers.js';
import type { PoleAct } from './PoleAct.js';

export const actColumns = `c.id, c.pole, c.body, c.reference, c.subject, c.decided_on as "decidedOn",
  c.enforceable_from as "enforceableFrom", c.agreement_id as "agreementId", c.demonstration, c.version`;

/** Acts by id. */
export async function actsById(manager: EntityManager, ids: readonly string[]): Promise<(PoleAct | null)[]> {
  const rows: PoleAct[] = await manager.query(`select ${actColumns} from pole_act c where c.id = any($1::uuid[])`, [
    wellFormed(ids),
  ]);
  return inOrder(ids, rows);
}

/** One page of each pole's acts, the first decided first. */
export async function actPages(
  manager: EntityManager,
  poles: readonly string[],
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<PoleAct>[]> {
  return await fetchPages(
    manager,
    {
      ...{ name: 'poleActs', from: 'pole_act c', select: actColumns, parent: 'c.pole', where: [] },
      sort: [
        { sql: 'c.decided_on', type: 'date' },
        { sql: 'c.id', type: 'uuid' },
      ],
    },
    poles,
    page,
  );
}
