import type { Atom } from './Atom.js';
import type { Dimension } from './indicators.js';

/** What a case's row does not tell of its place: shown beside the others, so that parts add up to their whole. */
export const unplaced = '?';

/** One cell of an indicator's table: the cases of a place, or of all places in a dimension that it leaves open. */
export interface Cell {
  /** A value for each dimension of the table, in its order; '' for all of them. */
  readonly place: readonly string[];
  readonly n: number;
  readonly hits: number;
  readonly weight: number;
  readonly values: readonly number[];
}

/** A table with all its margins: what it has, by key; places without a case are left out. */
export type Table = ReadonlyMap<string, Cell>;

const keyOf = (place: readonly string[]): string => place.join('|');

/** An indicator's atoms added up in every combination of its dimensions. */
export function tableOf(atoms: readonly Atom[], dimensions: readonly Dimension[]): Table {
  const cells = new Map<string, { -readonly [Field in keyof Cell]: Cell[Field] } & { values: number[] }>();
  for (const atom of atoms) {
    const full = dimensions.map((dimension) => atom.place[dimension] ?? unplaced);
    for (let open = 0; open < 1 << dimensions.length; open += 1) {
      const place = full.map((value, at) => ((open >> at) & 1 ? '' : value));
      const key = keyOf(place);
      const known = cells.get(key) ?? { place, n: 0, hits: 0, weight: 0, values: [] };
      known.n += atom.n;
      known.hits += atom.hits;
      known.weight += atom.weight;
      for (const value of atom.values) known.values.push(value);
      cells.set(key, known);
    }
  }
  // In the order of their keys: what is hidden does not depend on which case was counted first.
  return new Map([...cells].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A whole and the parts that one dimension cuts it into: what adding and subtracting can compare. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Every whole of a table with its parts, dimension by dimension, in the order of their keys. */
export function sumsOf(table: Table): Sum[] {
  const parts = new Map<string, { whole: string; parts: string[] }>();
  for (const [key, { place }] of table) {
    for (const [at, value] of place.entries()) {
      if (value === '') continue;
      const whole = keyOf(place.with(at, ''));
      const name = `${at} ${whole}`;
      const known = parts.get(name);
      if (known === undefined) parts.set(name, { whole, parts: [key] });
      else known.parts.push(key);
    }
  }
  return [...parts.values()];
}
