import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { Days } from '../communes/Days.js';
import { withHeritage } from '../communes/heritage.js';

/** A contract that ended, and how. */
export interface EndedContract {
  readonly id: string;
  readonly state: string;
}

/** The fifty/fifty contracts of each commune that ended on these days. */
export async function contractsEnded(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Days,
): Promise<EndedContract[][]> {
  const rows = await withHeritage(manager, communes, (codes) =>
    manager.query<(EndedContract & { insee: string })[]>(
      `select id, insee, state from contract where insee = any($1) and ended_on between $2::date and $3::date
    order by ended_on, id`,
      [codes, first, last],
    ),
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}
