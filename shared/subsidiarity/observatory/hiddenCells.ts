import { type Sum, sumsOf, type Table } from './cells.js';
import { deducible } from './deducible.js';

/** Fewer cases say nothing of a territory, and too much of whoever is among them. */
export const fewest = 5;

/**
 * The cells of a table that are not shown: those of one to four cases, and as many others as it takes for nothing hidden
 * to be found by adding and subtracting what is shown, in any number of steps. It is decided on the whole table with all
 * its margins, once, so that no filter, order or page answers otherwise than another.
 *
 * 1. In each sum that is shown, hidden parts are two at least and hold five cases together; the smallest part shown goes
 *    with them, or the whole where there is none.
 * 2. What linear algebra still finds takes the smallest cell shown that touches it.
 *
 * @param before cells hidden where the same cases, or some of them, are shown to others or were shown already: they stay
 *   hidden, since both tables may be read beside each other
 */
export function hiddenCells(table: Table, before: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [key, { n }] of table) if ((n > 0 && n < fewest) || before.has(key)) hidden.add(key);
  if (hidden.size === 0) return hidden;
  const sums = sumsOf(table);
  for (;;) {
    let again = true;
    while (again) again = sums.some((sum) => protect(sum, table, hidden));
    const found = deducible(table, hidden);
    if (found === undefined) return hidden;
    const covering = smallestShown(
      [...table.keys()].filter((key) => touches(table, key, found)),
      table,
      hidden,
    );
    if (covering === undefined) return new Set(table.keys());
    hidden.add(covering);
  }
}

/** Hides one more cell where a sum still gives something away; false where it does not. */
function protect({ whole, parts }: Sum, table: Table, hidden: Set<string>): boolean {
  const lost = parts.filter((part) => hidden.has(part));
  const alone = hidden.has(whole)
    ? lost.length === 0
    : lost.length === 1 || (lost.length > 0 && lost.reduce((sum, part) => sum + countOf(table, part), 0) < fewest);
  if (!alone) return false;
  hidden.add(smallestShown(parts, table, hidden) ?? whole);
  return true;
}

/** The shown cell with the fewest cases, the first by its key among equals. */
function smallestShown(keys: readonly string[], table: Table, hidden: ReadonlySet<string>): string | undefined {
  const [least] = keys
    .filter((key) => !hidden.has(key) && countOf(table, key) > 0)
    .sort((one, other) => countOf(table, one) - countOf(table, other) || (one < other ? -1 : 1));
  return least;
}

const countOf = (table: Table, key: string): number => table.get(key)?.n ?? 0;

/** Whether two cells may hold the same case. */
function touches(table: Table, one: string, other: string): boolean {
  const place = table.get(other)?.place;
  return table.get(one)?.place.every((value, at) => value === '' || !place?.[at] || value === place[at]) ?? false;
}
