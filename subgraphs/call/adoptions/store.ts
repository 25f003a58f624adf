import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import type { AdoptionRow } from './AgglomerationAdoption.js';

/** An adoption's row, as `o`, under the names its type has. */
export const adoptionColumns = `o.id, o.siren, o.framework_id as "frameworkId", o.number, o.adopted_on as "adoptedOn",
  o.adaptation, o.visibility, o.evaluated_on as "evaluatedOn", o.result, o.evaluation, o.demonstration, o.version`;

/** Adoptions by id; null for what does not exist for this reader. */
export async function adoptionsById(manager: EntityManager, ids: readonly string[]): Promise<(AdoptionRow | null)[]> {
  const rows: AdoptionRow[] = await manager.query(
    `select ${adoptionColumns} from framework_adoption o where o.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** Agglomerations that adopted each framework, oldest first: three at most for each version, so never a page. */
export async function adoptionsOfFrameworks(
  manager: EntityManager,
  frameworks: readonly string[],
): Promise<AdoptionRow[][]> {
  const rows: AdoptionRow[] = await manager.query(
    `select ${adoptionColumns} from framework_adoption o where o.framework_id = any($1::uuid[])
    order by o.adopted_on, o.id`,
    [frameworks.filter(isId)],
  );
  return listsInOrderOf(
    frameworks.map((id) => id.toLowerCase()),
    rows,
    (row) => row.frameworkId,
  );
}

/** One page of what each agglomeration adopted, oldest first. */
export async function adoptionsOfAgglomerations(
  manager: EntityManager,
  sirens: readonly string[],
  page: PageArgs,
): Promise<Page<AdoptionRow>[]> {
  const list = {
    name: 'agglomeration.frameworkAdoptions',
    from: 'framework_adoption o',
    select: adoptionColumns,
    where: [],
    sort: [
      { sql: 'o.adopted_on', type: 'date' },
      { sql: 'o.id', type: 'uuid' },
    ],
    parent: 'o.siren',
  } as const;
  return await fetchPages<AdoptionRow>(manager, list, sirens, checkPage(page));
}
