import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { Days } from '../communes/Days.js';
import { withHeritage } from '../communes/heritage.js';

/** A micro-district, and whether stands were held in it. */
export interface DistrictVisited {
  readonly id: string;
  /** Stands held there up to the last of the days asked for. */
  readonly stands: number;
  /** One of them within those days. */
  readonly visited: boolean;
}

/** The micro-districts of each commune, and where its stands were held. */
export async function districtsVisited(
  manager: EntityManager,
  communes: readonly string[],
  { first, last }: Days,
): Promise<DistrictVisited[][]> {
  const rows = await withHeritage(manager, communes, (codes) =>
    manager.query<(DistrictVisited & { insee: string })[]>(
      `select m.id, m.insee, count(s.id)::int as stands, coalesce(bool_or(s.held_on >= $2::date), false) as visited
    from micro_district m left join stand s on s.micro_district_id = m.id and s.held_on <= $3::date
    where m.insee = any($1) group by m.id, m.insee order by m.id`,
      [codes, first, last],
    ),
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}
