import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { heritageOf } from './heritage.js';

/** One page for each commune of its rows and of those it took over, in one statement whatever the number of communes. */
export async function communePages<Row>(
  manager: EntityManager,
  list: KeysetList,
  communes: readonly string[],
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<Row>[]> {
  const { codesOf } = await heritageOf(manager);
  const heirs = new Map(communes.map((insee) => [insee, codesOf(insee)]));
  const someTookOver = [...heirs.values()].some(({ length }) => length > 1);
  return await fetchPages<Row>(manager, someTookOver ? { ...list, keysOfParent: heirs } : list, communes, page);
}
