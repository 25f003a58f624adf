import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { dayOf } from '#shared/graphql/today.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { HeardNeedRow } from './HeardNeed.js';
import { type HeardNeedFilter, type HeardNeedListArgs, HeardNeedSortKey } from './HeardNeedList.js';
import { heardNeedColumns } from './store.js';

const sorts: Readonly<Record<HeardNeedSortKey, KeysetList['sort'][number]>> = {
  [HeardNeedSortKey.HEARD_ON]: { sql: 'n.heard_on', type: 'date' },
  [HeardNeedSortKey.DEADLINE]: { sql: 'n.deadline', type: 'date' },
  [HeardNeedSortKey.UPDATED_AT]: { sql: 'n.updated_at', type: 'timestamptz' },
};

function listOf({ filter, sort }: HeardNeedListArgs, name: string): KeysetList {
  const by = sort?.by ?? HeardNeedSortKey.DEADLINE;
  return {
    name,
    from: 'heard_need n',
    select: heardNeedColumns,
    where: conditions(filter ?? {}),
    sort: [sorts[by], { sql: 'n.id', type: 'uuid' }],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [by, filter],
  };
}

export async function heardNeedList(manager: EntityManager, args: HeardNeedListArgs): Promise<Page<HeardNeedRow>> {
  return await fetchPage<HeardNeedRow>(manager, listOf(args, 'heardNeeds'), checkPage(args));
}

/** The first `most` heard needs that this reader may see: for a file, in one statement. */
export async function everyHeardNeed(
  manager: EntityManager,
  args: Omit<HeardNeedListArgs, 'first'>,
  most: number,
): Promise<Page<HeardNeedRow>> {
  return await fetchPage<HeardNeedRow>(manager, listOf({ ...args, first: most }, 'heardNeeds'), { first: most });
}

/** Every heard need of these stands that this reader may see, as they were recorded. */
export async function everyHeardNeedOf(manager: EntityManager, stands: readonly string[]): Promise<HeardNeedRow[]> {
  return await manager.query(
    `select ${heardNeedColumns} from heard_need n where n.stand_id = any($1::uuid[]) order by n.id`,
    [stands],
  );
}

/** One page of heard needs for each commune. */
export async function heardNeedsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: HeardNeedListArgs,
): Promise<Page<HeardNeedRow>[]> {
  const list = { ...listOf(args, 'commune.heardNeeds'), parent: 'n.insee' };
  return await communePages<HeardNeedRow>(manager, list, communes, checkPage(args));
}

/** One page of heard needs for each stand, the nearest deadline first. */
export async function heardNeedsOfStands(
  manager: EntityManager,
  stands: readonly string[],
  page: PageArgs,
): Promise<Page<HeardNeedRow>[]> {
  const list = { ...listOf(page, 'stand.heardNeeds'), parent: 'n.stand_id' };
  return await fetchPages<HeardNeedRow>(manager, list, stands, checkPage(page));
}

function conditions(filter: HeardNeedFilter): Condition[] {
  const { communes, microDistricts, themes, followUps, visibilities, since, until, overdue, search } = filter;
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  if (communes != null) found.push(ofCommunes('n.insee', communes));
  among('n.theme', themes);
  among('n.follow_up', followUps);
  among('n.visibility', visibilities);
  if (microDistricts != null) {
    // Through the stand's own row: where a stand was held is not told of a stand that is hidden.
    found.push(
      (place) => `exists (select 1 from stand s where s.id = n.stand_id
        and s.micro_district_id = any(${place(microDistricts.filter(isId))}::uuid[]))`,
    );
  }
  if (since != null) found.push((place) => `n.heard_on >= ${place(since)}::date`);
  if (until != null) found.push((place) => `n.heard_on <= ${place(until)}::date`);
  if (search != null) found.push(contains(search, 'n.text', `coalesce(n.answer, '')`));
  if (overdue != null) {
    const today = dayOf(new Date());
    found.push((place) => `(n.follow_up = 'NONE' and n.deadline < ${place(today)}::date) = ${place(overdue)}::boolean`);
  }
  return found;
}
