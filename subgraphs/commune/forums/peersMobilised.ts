import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { Days } from '../communes/Days.js';
import { withHeritage } from '../communes/heritage.js';

/** A forum session that says how many peers it mobilised. */
export interface MobilisingSession {
  readonly id: string;
  readonly peersMobilised: number;
}

/** The forum sessions of each commune held on these days that say how many peers they mobilised. */
export async function peersMobilised(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Days,
): Promise<MobilisingSession[][]> {
  const rows = await withHeritage(manager, communes, (codes) =>
    manager.query<(MobilisingSession & { insee: string })[]>(
      `select id, insee, peers_mobilised as "peersMobilised" from forum_session
    where insee = any($1) and held_on between $2::date and $3::date and peers_mobilised is not null
    order by held_on, id`,
      [codes, first, last],
    ),
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}
