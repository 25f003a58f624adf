/** Why an allocation ended: its pole decided so, or what it rested on is gone. */
export const endReasons = [
  'DECIDED',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'CONSENT_OVER',
  'CONSENT_REPLACED',
  'AGREEMENT_OVER',
] as const;
export type EndReason = (typeof endReasons)[number];

/** What a running allocation rests on, as the receipts and the employer's agreement tell today. */
export interface Basis {
  /** The pilot commune's word; null where none holds. */
  readonly consent: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | null;
  /** A consent held on some day: what was taken in without ever having one is a check, never an end. */
  readonly consentedOnce: boolean;
  /** Last day of a consent whose period is over and whose place no other word took; null where there is none. */
  readonly consentOver: string | null;
  /** Last day of the employer's agreement; null where it has none. */
  readonly agreementUntil: string | null;
  /** Last day of a chain of agreements that once held and holds no more; null while it holds, or never did. */
  readonly chainOver: string | null;
  /** The last day agreed: nothing was active after it. */
  readonly until: string;
}

export interface Ending {
  /** The last active day. */
  readonly on: string;
  readonly reason: EndReason;
}

/**
 * The end of a running allocation that has lost what it rested on; null while nothing is lost. Of several losses that are
 * found together the earliest counts: each of them alone would have ended it that day.
 */
export function endingOf(basis: Basis, today: string): Ending | null {
  const { agreementUntil, chainOver, until } = basis;
  const agreement: Ending[] = [agreementUntil, chainOver].flatMap((on) =>
    on !== null && on < today ? [{ on, reason: 'AGREEMENT_OVER' }] : [],
  );
  const consent = lostConsent(basis, today);
  const [first] = [...agreement, ...(consent === null ? [] : [consent])].sort(({ on }, other) =>
    on === other.on ? 0 : on < other.on ? -1 : 1,
  );
  if (first === undefined) return null;
  return first.on > until ? { ...first, on: until } : first;
}

function lostConsent({ consent, consentedOnce, consentOver }: Basis, today: string): Ending | null {
  if (!consentedOnce) return null;
  switch (consent) {
    case 'GRANTED':
      return null;
    case 'WITHDRAWN':
      return { on: today, reason: 'CONSENT_WITHDRAWN' };
    case 'REFUSED':
      return { on: today, reason: 'CONSENT_REFUSED' };
    case null:
      // A new word that does not hold yet has taken the place of the one that did.
      return consentOver === null
        ? { on: today, reason: 'CONSENT_REPLACED' }
        : { on: consentOver, reason: 'CONSENT_OVER' };
    default:
      return consent satisfies never;
  }
}

/** The end that the pole itself decides: today, or the last day agreed where it is past. */
export function decidedEnd(until: string, today: string): Ending {
  return { on: until < today ? until : today, reason: 'DECIDED' };
}
