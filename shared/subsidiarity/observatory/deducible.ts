import type { Table } from './cells.js';

/** A prime below 2^26: products of two remainders stay whole numbers. */
const prime = 67_108_859;

/**
 * A hidden cell whose count follows from the cells shown, or undefined where none does: what is shown are equations in the
 * counts of the finest hidden cells, and a hidden cell is found out when it is a combination of them. Reckoned by
 * elimination, modulo a prime so that it is exact.
 */
export function deducible(table: Table, hidden: ReadonlySet<string>): string | undefined {
  const unknowns = [...hidden].filter((key) => table.get(key)?.place.every((value) => value !== ''));
  if (unknowns.length === 0) return [...hidden][0];
  const rowOf = rowsOver(table, unknowns);
  const basis: (Float64Array | undefined)[] = unknowns.map(() => undefined);
  const seen = new Set<string>();
  for (const key of table.keys()) {
    if (hidden.has(key)) continue;
    const row = rowOf(key);
    const text = row.join('');
    if (seen.has(text)) continue;
    seen.add(text);
    const pivot = reduce(row, basis);
    if (pivot >= 0) basis[pivot] = scaled(row, pivot);
  }
  return [...hidden].find((key) => reduce(rowOf(key), basis) < 0);
}

/** Which unknowns a cell adds up. */
function rowsOver(table: Table, unknowns: readonly string[]): (key: string) => Float64Array {
  const places = unknowns.map((key) => table.get(key)?.place ?? []);
  return (key) => {
    const place = table.get(key)?.place ?? [];
    return Float64Array.from(places, (finest) =>
      place.every((value, at) => value === '' || value === finest[at]) ? 1 : 0,
    );
  };
}

/** Takes from a row, in place, what the basis explains. @returns where it first differs from zero; -1 where nothing is left */
function reduce(row: Float64Array, basis: readonly (Float64Array | undefined)[]): number {
  for (let at = 0; at < row.length; at += 1) {
    const factor = row[at] ?? 0;
    if (factor === 0) continue;
    const known = basis[at];
    if (known === undefined) return at;
    for (let place = at; place < row.length; place += 1) {
      row[place] = ((row[place] ?? 0) + (prime - factor) * (known[place] ?? 0)) % prime;
    }
  }
  return -1;
}

/** The row with a one where it begins. */
function scaled(row: Float64Array, pivot: number): Float64Array {
  const inverse = power(row[pivot] ?? 1, prime - 2);
  return row.map((value) => (value * inverse) % prime);
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % prime, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
    left = Math.floor(left / 2);
  }
  return result;
}
