import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { withPredecessors } from '../communes/heritage.js';
import { ownRow } from '../communes/ownRow.js';
import type { AdoptionEvaluation, AdoptionRow } from './FrameworkAdoption.js';

/** An adoption's row under the names its type has. */
export const adoptionColumns = `o.id, o.insee, o.framework_id as "frameworkId", o.number, o.adopted_on as "adoptedOn",
  o.adaptation, o.parent_id as "parentId", o.visibility, case when o.evaluated_on is not null then jsonb_build_object(
    'on', o.evaluated_on, 'result', o.result, 'text', o.evaluation) end as evaluation,
  o.demonstration, o.version, o.created_at as "createdAt", o.updated_at as "updatedAt"`;

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

/**
 * From whom each adoption was taken, and from whom those took it: the first adopter first. A chain ends where its reader
 * may not see; it cannot turn in a circle, since what an adoption comes from is written with it and never changes.
 */
export async function lineagesOf(manager: EntityManager, adoptions: readonly string[]): Promise<AdoptionRow[][]> {
  const rows: (AdoptionRow & { start: string })[] = await manager.query(
    `with recursive chain (start, id, parent_id, depth) as (
      select id, id, parent_id, 0 from framework_adoption where id = any($1::uuid[])
      union all
      select chain.start, older.id, older.parent_id, chain.depth + 1
      from chain join framework_adoption older on older.id = chain.parent_id)
    select chain.start, ${adoptionColumns} from chain join framework_adoption o using (id)
    where chain.depth > 0 order by chain.start, chain.depth desc`,
    [adoptions],
  );
  return listsInOrderOf(adoptions, rows, (row) => row.start);
}

/** Which versions of a framework the commune has adopted already. */
export async function versionsAdoptedBy(manager: EntityManager, insee: string, frameworkId: string): Promise<number[]> {
  const rows: { number: number }[] = await manager.query(
    `select number from framework_adoption where insee = any(${withPredecessors('array[$1]')}) and framework_id = $2`,
    [insee, frameworkId],
  );
  return rows.map(({ number }) => number);
}

/** The actor's own adoption, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockAdoption(manager: EntityManager, id: string): Promise<AdoptionRow> {
  return await ownRow<AdoptionRow>(manager, { table: 'framework_adoption', alias: 'o', columns: adoptionColumns }, id);
}

export async function insertAdoption(
  manager: EntityManager,
  row: Pick<AdoptionRow, 'id' | 'insee' | 'frameworkId' | 'number' | 'adoptedOn' | 'parentId' | 'visibility'> & {
    readonly frameworkInsee: string;
    readonly adaptation: string;
    readonly now: Date;
  },
): Promise<void> {
  const written: Written = [
    ['id', row.id],
    ['insee', row.insee],
    ['framework_id', row.frameworkId],
    ['framework_insee', row.frameworkInsee],
    ['number', row.number],
    ['adopted_on', row.adoptedOn],
    ['adaptation', row.adaptation],
    ['parent_id', row.parentId],
    ['visibility', row.visibility],
    ['created_at', row.now],
    ['updated_at', row.now],
  ];
  await insertRow(manager, 'framework_adoption', written);
}

/** Writes the evaluation and gives the new version. The row is locked already. */
export async function writeEvaluation(
  manager: EntityManager,
  id: string,
  now: Date,
  evaluation: AdoptionEvaluation,
): Promise<number> {
  return await updateVersionedRow(manager, 'framework_adoption', { id, now }, [
    ['evaluated_on', evaluation.on],
    ['result', evaluation.result],
    ['evaluation', evaluation.text],
  ]);
}
