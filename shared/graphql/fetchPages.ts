import type { EntityManager } from 'typeorm';
import { emptyPage, type Page, pageOf } from './connection.js';
import { decodeCursor, encodeCursor, listMark } from './cursor.js';

/** Adds a value to a statement and gives its placeholder, "$3". */
export type Place = (value: unknown) => string;

/** One condition of a list, as SQL text: `(place) => \`a.theme = any(${place(themes)})\``. */
export type Condition = (place: Place) => string;

/** A list that can be paged by keyset. SQL text comes from code only; values go through `place`. */
export interface KeysetList {
  /** Part of the cursors' mark: the list's name. */
  readonly name: string;
  readonly from: string;
  /** Columns of a row, such as "a.*". */
  readonly select: string;
  readonly where: readonly Condition[];
  /** Never null in SQL; the last term is unique, so that the order is total. All go the same way. */
  readonly sort: readonly { readonly sql: string; readonly type: 'text' | 'timestamptz' | 'date' | 'int' | 'uuid' }[];
  readonly descending?: boolean;
  /** What the client asked for (sort and filter): a cursor is good for the same question only. */
  readonly question?: unknown;
  /** For nested lists: the column that says to which parent a row belongs. */
  readonly parent?: string;
}

/** A row as the statement returns it: its own columns beside those of the page, null when its parent has none after the cursor. */
interface FoundRow {
  readonly page_parent: string;
  readonly page_total: number;
  readonly page_sort: string[] | null;
}

/**
 * One page for each parent, in one SQL statement whatever the number of parents: rows, total and whether there is more.
 * @param parents keys of the parents; for a list without a parent use `fetchPage`
 * @returns pages in the order of `parents`
 */
export async function fetchPages<Row>(
  manager: EntityManager,
  list: KeysetList,
  parents: readonly string[],
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<Row>[]> {
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const mark = listMark([list.name, list.question ?? null, list.descending ?? false]);
  const order = list.sort.map((_term, index) => `s${index}${list.descending ? ' desc' : ''}`).join(', ');
  const after = page.after === undefined ? undefined : decodeCursor(page.after, mark, list.sort.length);
  const conditions = list.where.map((condition) => `(${condition(place)})`);
  if (list.parent !== undefined) conditions.push(`${list.parent} = any(${place(parents)})`);
  const beyond =
    after === undefined
      ? 'true'
      : `(${list.sort.map((_, index) => `s${index}`).join(', ')}) ${list.descending ? '<' : '>'} (${list.sort
          .map((term, index) => `${place(after[index])}::${term.type}`)
          .join(', ')})`;
  const sql = `
    with listed as (
      select ${list.parent ?? "''"} as listed_parent, ${list.select},
        ${list.sort.map((term, index) => `(${term.sql})::${term.type} as s${index}`).join(', ')}
      from ${list.from} ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}),
    counted as (select listed_parent, count(*)::int as page_total from listed group by listed_parent),
    ranked as (
      select listed.*, row_number() over (partition by listed_parent order by ${order}) as page_rank
      from listed where ${beyond})
    select ranked.*, counted.listed_parent as page_parent, counted.page_total,
      case when ranked.page_rank is not null
        then array[${list.sort.map((_, index) => `ranked.s${index}::text`).join(', ')}] end as page_sort
    from counted left join ranked
      on ranked.listed_parent = counted.listed_parent and ranked.page_rank <= ${place(page.first + 1)}
    order by counted.listed_parent, ranked.page_rank`;
  const found: FoundRow[] = await manager.query(sql, values);
  const byParent = group(found);
  return (list.parent === undefined ? [''] : parents).map((parent) => {
    const rows = byParent.get(parent);
    if (rows?.[0] === undefined) return emptyPage;
    const present = rows.flatMap((row) =>
      row.page_sort === null ? [] : [{ cursor: encodeCursor(mark, row.page_sort), node: row as unknown as Row }],
    );
    return pageOf(present.slice(0, page.first), {
      totalCount: rows[0].page_total,
      hasNextPage: present.length > page.first,
      hasPreviousPage: after !== undefined,
    });
  });
}

/** One page of a list that has no parent. */
export async function fetchPage<Row>(
  manager: EntityManager,
  list: KeysetList,
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<Row>> {
  return (await fetchPages<Row>(manager, list, [], page))[0] ?? emptyPage;
}

function group(rows: readonly FoundRow[]): Map<string, FoundRow[]> {
  const groups = new Map<string, FoundRow[]>();
  for (const row of rows) {
    const known = groups.get(row.page_parent);
    if (known === undefined) groups.set(row.page_parent, [row]);
    else known.push(row);
  }
  return groups;
}
