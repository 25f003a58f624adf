import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { Days } from '../communes/Days.js';
import { withHeritage } from '../communes/heritage.js';

/** A presentation as far as it tells who speaks for the approach. */
export interface PresentationThen {
  readonly id: string;
  readonly function: string;
  readonly elected: boolean;
  readonly scope: string;
  readonly place: string;
  /** Made within the days asked for, not before them. */
  readonly within: boolean;
}

/** All presentations of each commune up to the last of these days, oldest first. */
export async function presentationsUntil(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Days,
): Promise<PresentationThen[][]> {
  const rows = await withHeritage(manager, communes, (codes) =>
    manager.query<(PresentationThen & { insee: string })[]>(
      `select id, insee, function, elected, scope, place, presented_on >= $2::date as within from presentation
    where insee = any($1) and presented_on <= $3::date order by presented_on, id`,
      [codes, first, last],
    ),
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}
