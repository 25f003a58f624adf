import type { Dimension } from './indicators.js';

/**
 * Cases of one indicator that have the same place in every breakdown, as a scale counts them in its own rows. Everything
 * the observatory shows is added up from atoms, so that figures agree with each other however they are asked for.
 */
export interface Atom {
  readonly indicator: string;
  /** Where the cases are placed; a dimension that the row does not tell is absent. */
  readonly place: Readonly<Partial<Record<Dimension, string>>>;
  /** Whether the public may know of the cases. */
  readonly open: boolean;
  /** How many cases. */
  readonly n: number;
  /** What is counted in them, in cases or half-days. */
  readonly hits: number;
  /** What that is a share of, in the same unit. */
  readonly weight: number;
  /** Each case's own value where a median is told; otherwise empty. */
  readonly values: readonly number[];
}
