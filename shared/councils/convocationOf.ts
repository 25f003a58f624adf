import type { Council } from './Council.js';
import { addDays } from './calendarDays.js';

/** Until when a council's members must be called, and by which text. */
export interface Convocation {
  /** The last day the call can leave. */
  readonly by: string;
  /** Whole days between the call and the meeting: neither of these two counts. */
  readonly clearDays: number;
  readonly article: string;
}

/** From that many inhabitants a commune's council is called five clear days ahead. */
const threshold = 3_500;

/**
 * When a council must be called: three clear days ahead under 3,500 inhabitants (CGCT L2121-11), five from there on
 * (L2121-12; intercommunal councils too, by L5211-1). Where nobody knows the population, the longer. In an emergency the
 * call can be shorter, which no plan counts on. For a bureau the law sets no delay: null. To be confirmed by a jurist.
 */
export function convocationOf(
  council: Pick<Council, 'heldOn' | 'kind'>,
  inhabitants: number | null | undefined,
): Convocation | null {
  if (council.kind === 'BUREAU') return null;
  const small = inhabitants != null && inhabitants < threshold;
  const clearDays = small ? 3 : 5;
  return {
    by: addDays(council.heldOn, -clearDays - 1),
    clearDays,
    article: small ? 'CGCT L2121-11' : 'CGCT L2121-12',
  };
}
