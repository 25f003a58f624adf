import type { Message } from '#shared/graphql/GraphError.js';

/** A figure with what it was counted from. Without a value it says why: what is not known is never shown as 0. */
export type Figure = {
  /** How many rows, or persons, it was counted from. */
  readonly n: number;
  /** Ids of the rows behind it. */
  readonly rows: readonly string[];
} & ({ readonly value: number; readonly why: null } | { readonly value: null; readonly why: Message });

export function known(value: number, n: number, rows: readonly string[]): Figure {
  return { value, n, rows, why: null };
}

export function unknown(why: Message, n = 0, rows: readonly string[] = []): Figure {
  return { value: null, n, rows, why };
}
