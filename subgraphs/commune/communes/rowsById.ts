import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { Batch } from '#shared/graphql/RequestContext.js';

/**
 * Loads rows by id, all in one statement; null for what does not exist for this reader.
 * @param from the tables read, the code's own text; @param alias of the one whose id it is
 */
export function rowsById<Row extends { readonly id: string }>(
  from: string,
  alias: string,
  columns: string,
): Batch<string, Row | null, undefined> {
  return async (manager, ids) => {
    const rows: Row[] = await manager.query(`select ${columns} from ${from} where ${alias}.id = any($1::uuid[])`, [
      ids.filter(isId),
    ]);
    return oneInOrderOf(
      ids.map((id) => id.toLowerCase()),
      rows,
      (row) => row.id,
    );
  };
}
