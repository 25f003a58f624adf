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
  /** Tables as SQL text, or what makes it where the tables themselves depend on what was asked. */
  readonly from: string | Condition;
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
  /** For parents that list the rows of several keys as their own: the keys of each. Those of a parent itself unless told. */
  readonly keysOfParent?: ReadonlyMap<string, readonly string[]>;
}

/** A row as the statement returns it: its own columns beside those of the page, null when its parent has none after the cursor. */
interface FoundRow {
  readonly page_parent: string;
  readonly page_total: number;
  /** The sort values, as the text of a JSON list: read only where a cursor is asked for. */
  readonly page_sort: string | null;
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
  const after = page.after === undefined ? undefined : decodeCursor(page.after, mark, list.sort.length);
  const keys = list.parent === undefined ? [''] : parents;
  const sql =
    keys.length === 1
      ? oneList(list, keys[0], page.first, after, place)
      : manyLists(list, keys, page.first, after, place);
  const found: FoundRow[] = await manager.query(sql, values);
  const byParent = group(found);
  return keys.map((key) => {
    const rows = byParent.get(keys.length === 1 ? '' : key);
    if (rows?.[0] === undefined || rows[0].page_total === 0) return emptyPage;
    const present = rows.flatMap((row) => (row.page_sort === null ? [] : [edgeOf<Row>(mark, row, row.page_sort)]));
    return pageOf(present.slice(0, page.first), {
      totalCount: rows[0].page_total,
      hasNextPage: present.length > page.first,
      hasPreviousPage: after !== undefined,
    });
  });
}

/** The list of one parent, or of none: an index on the sort gives the page without reading the rest of the list. */
function oneList(list: KeysetList, parent: string | undefined, first: number, after: After, place: Place): string {
  const from = tablesOf(list, place);
  const conditions = list.where.map((condition) => `(${condition(place)})`);
  const keys = parent === undefined ? undefined : list.keysOfParent?.get(parent);
  // Only where several keys are meant: with one, the index that begins with it gives the page in its order.
  if (list.parent !== undefined && keys !== undefined && keys.length > 1) {
    conditions.push(`${list.parent} = any(${place(keys)})`);
  } else if (list.parent !== undefined) conditions.push(`${list.parent} = ${place(parent)}`);
  const beyond = comparison(
    list,
    list.sort.map((term) => `(${term.sql})::${term.type}`),
    after,
    place,
  );
  return `
    with counted as (select count(*)::int as page_total from ${from} where ${['true', ...conditions].join(' and ')}),
    page as (
      select ${list.select}, ${sortColumns(list)}
      from ${from} where ${[...conditions, beyond].join(' and ')}
      order by ${orderOf(list)} limit ${place(first + 1)})
    select page.*, '' as page_parent, counted.page_total, ${sortValues(list, 'page', 'page.s0')} as page_sort
    from counted left join page on true
    order by ${orderOf(list)}`;
}

/** The lists of several parents at once. */
function manyLists(list: KeysetList, parents: readonly string[], first: number, after: After, place: Place): string {
  const conditions = list.where.map((condition) => `(${condition(place)})`);
  const { keysOfParent } = list;
  const pairs =
    keysOfParent && parents.flatMap((parent) => (keysOfParent.get(parent) ?? [parent]).map((key) => [key, parent]));
  const from =
    pairs === undefined
      ? tablesOf(list, place)
      : `${tablesOf(list, place)} join unnest(${place(pairs.map(([key]) => key))}::text[], ${place(pairs.map(([, of]) => of))}::text[])
        as keyed (key, parent) on keyed.key = ${list.parent}`;
  const parent = pairs === undefined ? list.parent : 'keyed.parent';
  if (pairs === undefined) conditions.push(`${list.parent} = any(${place(parents)})`);
  const beyond = comparison(
    list,
    list.sort.map((_, index) => `s${index}`),
    after,
    place,
  );
  return `
    with listed as (
      select ${parent} as listed_parent, ${list.select}, ${sortColumns(list)}
      from ${from} where ${['true', ...conditions].join(' and ')}),
    counted as (select listed_parent, count(*)::int as page_total from listed group by listed_parent),
    ranked as (
      select listed.*, row_number() over (partition by listed_parent order by ${orderOf(list)}) as page_rank
      from listed where ${beyond})
    select ranked.*, counted.listed_parent as page_parent, counted.page_total,
      ${sortValues(list, 'ranked', 'ranked.page_rank')} as page_sort
    from counted left join ranked
      on ranked.listed_parent = counted.listed_parent and ranked.page_rank <= ${place(first + 1)}
    order by counted.listed_parent, ranked.page_rank`;
}

function tablesOf({ from }: KeysetList, place: Place): string {
  return typeof from === 'string' ? from : from(place);
}

/** The sort values after which the page begins. */
type After = readonly string[] | undefined;

const sortColumns = (list: KeysetList) =>
  list.sort.map((term, index) => `(${term.sql})::${term.type} as s${index}`).join(', ');

const orderOf = (list: KeysetList) =>
  list.sort.map((_, index) => `s${index}${list.descending ? ' desc' : ''}`).join(', ');

const sortValues = (list: KeysetList, from: string, present: string) =>
  `case when ${present} is not null
    then json_build_array(${list.sort.map((_, index) => `${from}.s${index}::text`).join(', ')})::text end`;

function comparison(list: KeysetList, terms: readonly string[], after: After, place: Place): string {
  if (after === undefined) return 'true';
  const values = list.sort.map((term, index) => `${place(after[index])}::${term.type}`);
  return `(${terms.join(', ')}) ${list.descending ? '<' : '>'} (${values.join(', ')})`;
}

/** One page of a list that has no parent. */
export async function fetchPage<Row>(
  manager: EntityManager,
  list: KeysetList,
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<Row>> {
  return (await fetchPages<Row>(manager, list, [], page))[0] ?? emptyPage;
}

/** A row and its cursor. Most questions ask for rows alone: the cursor is made when it is read. */
function edgeOf<Row>(mark: string, row: FoundRow, sort: string): { readonly cursor: string; readonly node: Row } {
  return {
    node: row as unknown as Row,
    get cursor() {
      return encodeCursor(mark, JSON.parse(sort) as string[]);
    },
  };
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
