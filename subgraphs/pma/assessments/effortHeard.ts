import type { Effort } from '#shared/subsidiarity/Deed.js';

/** What each scale brings to a need that a post of the pole serves, in half-days, as far as it was heard. */
export interface HeardEffort {
  /** Null where no need is named. */
  readonly pole: number | null;
  /** Of communes and their inhabitants; null where they were not heard. */
  readonly brought: number | null;
  /** Null where agglomerations were not heard. */
  readonly agglomeration: number | null;
  /** Of peers, as agglomerations arranged it; null likewise. */
  readonly exchanged: number | null;
  /** Whether a carrying commune consents to help by its agglomeration; null where communes were not heard. */
  readonly consented: boolean | null;
}

/** Both sides of the effort: what a silent scale may have promised is bounded by nothing, unless nobody consented to it. */
export function effortHeard(heard: HeardEffort): Effort {
  const { pole, brought, agglomeration, exchanged, consented } = heard;
  const above = pole === null ? null : pole + (agglomeration ?? 0);
  const below = brought === null ? null : brought + (exchanged ?? 0);
  if (agglomeration !== null || consented === false) return { above, below, quantity: null };
  return { above, below, quantity: null, unheard: Number.POSITIVE_INFINITY, unheardBelow: Number.POSITIVE_INFINITY };
}
