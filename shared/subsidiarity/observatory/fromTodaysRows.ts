import type { Atom } from './Atom.js';
import { fewest } from './hiddenCells.js';
import { type Measured, measured, type PublishedCell } from './publish.js';

/**
 * How many cases a figure has at least that is reckoned from today's rows. Twice what is significant: on the day it begins to
 * be told it had nine the day before, which is no secret; at five it would tell that it had four.
 */
export const fewestFromToday = 2 * fewest;

/**
 * An indicator's cases as they may be told while they can still change from one day to the next: as a whole, or not at all.
 * Of parts, the difference between two days would tell who came where, however much of one day were hidden; and to say that
 * there is no case would tell of the first one on the day it comes.
 * @param wasHidden whether it is hidden where it was set down: it stays so
 */
export function fromTodaysRows(
  atoms: readonly Atom[],
  terms: Measured & { readonly dimensions: number },
  wasHidden = false,
): PublishedCell {
  const place = Array.from({ length: terms.dimensions }, () => '');
  const sum = (count: (atom: Atom) => number) => atoms.reduce((total, atom) => total + count(atom), 0);
  const n = sum((atom) => atom.n);
  if (n < fewestFromToday || wasHidden) return { place, n: null, value: null, hidden: true };
  const whole = {
    place,
    n,
    hits: sum(({ hits }) => hits),
    weight: sum(({ weight }) => weight),
    values: atoms.flatMap(({ values }) => values),
  };
  return { place, n, value: measured(whole, terms), hidden: false };
}
