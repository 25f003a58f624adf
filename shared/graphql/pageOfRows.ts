import { type Page, pageOf } from './connection.js';
import { decodeCursor, encodeCursor, listMark } from './cursor.js';

/**
 * One page of rows that were reckoned rather than stored, in the order of their keys.
 * @param list what the cursor belongs to: the list's name and what was asked
 * @param keyOf a text, unique in the list, by which it is sorted here
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  { first, after }: { readonly first: number; readonly after?: string | undefined },
  list: unknown,
  keyOf: (row: Row) => string,
): Page<Row> {
  const mark = listMark(list);
  const sorted = rows.map((node) => ({ key: keyOf(node), node })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const from = after === undefined ? null : (decodeCursor(after, mark, 1)[0] ?? null);
  const left = from === null ? sorted : sorted.filter(({ key }) => key > from);
  return pageOf(
    left.slice(0, first).map(({ key, node }) => ({ cursor: encodeCursor(mark, [key]), node })),
    { totalCount: rows.length, hasNextPage: left.length > first, hasPreviousPage: from !== null },
  );
}
