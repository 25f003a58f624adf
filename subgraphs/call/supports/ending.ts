import type { Word } from './lifecycle.js';

/** Why a support is over: somebody decided so, its period is, or what it rested on is gone. */
export const endReasons = [
  'DECIDED',
  'PERIOD_OVER',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'CONSENT_OVER',
  'CONSENT_REPLACED',
  'PROJECT_WITHDRAWN',
  'COMMUNE_LEFT',
  'MEMBERSHIP_OVER',
] as const;
export type EndReason = (typeof endReasons)[number];

/** The end of a support, by which state and why. */
export interface Ending {
  readonly to: 'CLOSED' | 'REFUSED' | 'INTERRUPTED';
  readonly reason: EndReason;
  /** The last day it held. */
  readonly on: string;
}

/** What a support that somebody agreed to rests on. */
export interface Basis {
  readonly state: 'CONSENTED' | 'ACTIVE';
  /** Last day of the support; null where it has none. */
  readonly until: string | null;
  /** Of each commune concerned, its last word received. */
  readonly words: readonly Word[];
}

/**
 * The end of a support that has lost what it rests on, the strictest reason first; null while nothing is lost. A commune
 * that never said a word has taken none back: what was taken in without consent is a check, never an end.
 */
export function endingOf({ state, until, words }: Basis, today: string): Ending | null {
  const said = (word: Word['word']) => words.find((one) => one.word === word);
  const interrupted = (reason: EndReason, on = today): Ending => ({ to: 'INTERRUPTED', reason, on });
  if (said('WITHDRAWN') !== undefined) return interrupted('CONSENT_WITHDRAWN');
  if (said('REFUSED') !== undefined) return interrupted('CONSENT_REFUSED');
  const over = words.flatMap((one) => (one.word === 'OVER' && one.until !== null ? [one.until] : [])).sort();
  const periodOver = until !== null && until < today ? until : null;
  const [first] = over;
  if (first !== undefined && (periodOver === null || first < periodOver)) return interrupted('CONSENT_OVER', first);
  if (periodOver !== null) {
    return state === 'ACTIVE'
      ? { to: 'CLOSED', reason: 'PERIOD_OVER', on: periodOver }
      : interrupted('PERIOD_OVER', periodOver);
  }
  // A new word that does not hold yet has taken the place of the one that did.
  if (state === 'ACTIVE' && said('TO_COME') !== undefined) return interrupted('CONSENT_REPLACED');
  return null;
}
