import type { Atom } from './Atom.js';
import { type Cell, type Table, tableOf } from './cells.js';
import { hiddenCells } from './hiddenCells.js';
import type { Dimension, Indicator } from './indicators.js';

/** How an indicator's cells are measured. */
export type Measured = Pick<Indicator, 'measure' | 'unit'>;

/** What a reader is given of a cell. Nothing in it tells how many cases a hidden one has. */
export interface PublishedCell {
  readonly place: readonly string[];
  /** Null where the cell is hidden. */
  readonly n: number | null;
  readonly value: number | null;
  readonly hidden: boolean;
}

/** An indicator's table as institutions and as the public are given it. */
export interface Published {
  readonly institution: ReadonlyMap<string, PublishedCell>;
  readonly public: ReadonlyMap<string, PublishedCell>;
}

/**
 * One indicator's atoms as they may be shown. What is hidden from institutions is hidden from the public, who know less:
 * whoever reads both tables learns nothing from their difference.
 */
export function publish(
  atoms: readonly Atom[],
  { dimensions, measure, unit }: Measured & { readonly dimensions: readonly Dimension[] },
): Published {
  const all = tableOf(atoms, dimensions);
  const hidden = hiddenCells(all);
  const open = tableOf(
    atoms.filter((atom) => atom.open),
    dimensions,
  );
  const hiddenFromPublic = hiddenCells(open, hidden);
  const terms = { measure, unit };
  return { institution: shown(all, hidden, terms), public: shown(open, hiddenFromPublic, terms) };
}

function shown(table: Table, hidden: ReadonlySet<string>, terms: Measured): ReadonlyMap<string, PublishedCell> {
  return new Map(
    [...table].map(([key, cell]) => [
      key,
      hidden.has(key)
        ? { place: cell.place, n: null, value: null, hidden: true }
        : { place: cell.place, n: cell.n, value: measured(cell, terms), hidden: false },
    ]),
  );
}

/**
 * A share of the weight, to a ten-thousandth, or the median; null where there is nothing to divide by. Values of parts are
 * counted in ten-thousandths.
 */
export function measured({ hits, weight, values }: Cell, { measure, unit }: Measured): number | null {
  if (measure === 'SHARE') return weight === 0 ? null : Math.round((hits / weight) * 10_000) / 10_000;
  const middle = median(values);
  return middle !== null && unit === 'PART' ? Math.round(middle) / 10_000 : middle;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
