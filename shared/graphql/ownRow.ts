import type { EntityManager } from 'typeorm';
import { GraphError } from './GraphError.js';
import { isId } from './isId.js';

/**
 * A row the actor may write, locked until the transaction ends, so that of two writers the second sees what the first
 * wrote. A lock obeys the policies for writing: a row of another commune is not found by it.
 * @param from names of the code's own, never a request's
 * @throws GraphError FORBIDDEN for a row the actor may read but not write, NOT_FOUND for any other
 */
export async function ownRow<Row>(
  manager: EntityManager,
  from: { readonly table: string; readonly alias: string; readonly columns: string },
  id: string,
): Promise<Row> {
  if (!isId(id)) throw new GraphError('NOT_FOUND');
  const rows: Row[] = await manager.query(
    `select ${from.columns} from ${from.table} ${from.alias} where ${from.alias}.id = $1 for update`,
    [id],
  );
  const [row] = rows;
  if (row !== undefined) return row;
  const seen: object[] = await manager.query(`select 1 from ${from.table} where id = $1`, [id]);
  throw new GraphError(seen.length > 0 ? 'FORBIDDEN' : 'NOT_FOUND');
}
