import type { Formats } from '../../words/formats.js';

interface Party {
  readonly code: string;
  readonly name: string | null;
}

export interface EndingAgreement {
  readonly id: string;
  readonly provider: Party | null;
  readonly receiver: Party | null;
  readonly holdsUntil: string | null;
}

/** An agreement by its parties and its last day. */
export const nameOfAgreement = ({ provider, receiver, holdsUntil }: EndingAgreement, formats: Formats): string =>
  [[provider, receiver].map((party) => party?.name ?? party?.code).join(' → '), holdsUntil && formats.date(holdsUntil)]
    .filter(Boolean)
    .join(', ');
