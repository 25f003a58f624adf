import type { CoFundingState } from '#shared/graphql/CoFundingTerms.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { deliberationObstacles, isConcordant, type Word } from './concordance.js';

/** A fonds de concours as its lifecycle sees it. */
export interface Standing {
  readonly state: `${CoFundingState}`;
  readonly object: 'FACILITY' | 'OTHER';
  readonly amountCents: number;
  readonly paidCents: number;
  /** The agglomeration's own deliberation, and the commune's last word as it was received; null where there is none. */
  readonly own: Word | null;
  readonly commune: Word | null;
}

export type Command =
  /** The agglomeration's council has deliberated. */
  | { readonly kind: 'DELIBERATE'; readonly word: Word }
  /** The commune's word has arrived. */
  | { readonly kind: 'HEAR'; readonly word: Word }
  /** @param law what the law says against it that day, with all other fonds counted */
  | { readonly kind: 'COMMIT'; readonly law: readonly Obstacle[] }
  | { readonly kind: 'PAY'; readonly cents: number }
  | { readonly kind: 'END'; readonly reason: string | null }
  | { readonly kind: 'REFUSE'; readonly reason: string | null }
  | { readonly kind: 'CANCEL'; readonly reason: string | null }
  /** The commune took its proposal back, or carries the project no longer. */
  | { readonly kind: 'LEAVE' };

export type Outcome =
  | { readonly kind: 'MOVED'; readonly standing: Standing }
  | { readonly kind: 'UNCHANGED'; readonly standing: Standing }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

const open: readonly Standing['state'][] = ['PROPOSED', 'DELIBERATED_BY_ONE'];
const engaged: readonly Standing['state'][] = ['COMMITTED', 'PAID_PART'];

/** What a command makes of a fonds de concours. @param day the day it is, in the territory */
export function decide(standing: Standing, command: Command, day: string): Outcome {
  switch (command.kind) {
    case 'DELIBERATE':
      if (!open.includes(standing.state)) return refused(over(standing.state));
      return awaiting({ ...standing, own: command.word });
    case 'HEAR':
      return hear({ ...standing, commune: command.word }, command.word);
    case 'COMMIT':
      return commit(standing, command.law, day);
    case 'PAY':
      return pay(standing, command.cents);
    case 'END':
      if (![...engaged, 'PAID'].includes(standing.state)) return refused(notPaidYet);
      if (standing.state !== 'PAID' && command.reason === null) return refused(reasonOwed);
      return moved(standing, 'ENDED');
    case 'REFUSE':
      if (!open.includes(standing.state)) return refused(over(standing.state));
      return command.reason === null ? refused(reasonOwed) : moved(standing, 'REFUSED');
    case 'CANCEL':
      if (![...open, 'COMMITTED'].includes(standing.state)) return refused(over(standing.state));
      return command.reason === null ? refused(reasonOwed) : moved(standing, 'CANCELLED');
    case 'LEAVE':
      return leave(standing);
    default:
      return command satisfies never;
  }
}

/** Before it is committed: one concordant deliberation is enough to say so, whichever council's, whatever the order. */
function awaiting(standing: Standing): Outcome {
  const heard = [standing.own, standing.commune].some((word) => word !== null && isConcordant(word, standing));
  const state = heard ? 'DELIBERATED_BY_ONE' : 'PROPOSED';
  return { kind: state === standing.state ? 'UNCHANGED' : 'MOVED', standing: { ...standing, state } };
}

/** The commune's no ends what is not committed; taken back, nothing more is paid. */
function hear(standing: Standing, { state }: Word): Outcome {
  if (open.includes(standing.state)) return state === 'REFUSED' ? moved(standing, 'REFUSED') : awaiting(standing);
  return state === 'GRANTED' ? { kind: 'UNCHANGED', standing } : leave(standing);
}

function leave(standing: Standing): Outcome {
  if ([...open, 'COMMITTED'].includes(standing.state)) return moved(standing, 'CANCELLED');
  return standing.state === 'PAID_PART' ? moved(standing, 'ENDED') : { kind: 'UNCHANGED', standing };
}

function commit(standing: Standing, law: readonly Obstacle[], day: string): Outcome {
  if (!open.includes(standing.state)) return refused(over(standing.state));
  const obstacles = [...law, ...deliberationObstacles(standing, day)];
  return obstacles.length > 0 ? refused(...obstacles) : moved(standing, 'COMMITTED');
}

function pay(standing: Standing, cents: number): Outcome {
  if (!engaged.includes(standing.state)) return refused(notCommitted);
  const left = standing.amountCents - standing.paidCents;
  if (cents === 0 || cents > left) return refused(invalid(['input', 'amountCents'], beyondAmount));
  return moved({ ...standing, paidCents: standing.paidCents + cents }, cents === left ? 'PAID' : 'PAID_PART');
}

const moved = (standing: Standing, state: Standing['state']): Outcome => ({
  kind: 'MOVED',
  standing: { ...standing, state },
});
const refused = (...obstacles: Obstacle[]): Outcome => ({ kind: 'REFUSED', obstacles });

const to = ['input', 'to'];
const over = (state: Standing['state']): Obstacle =>
  broken('CO_FUNDING_IS_OPEN', to, {
    fr: `Ce fonds de concours est déjà ${inFrench[state]}\u00a0: proposez-en un autre s’il le faut.`,
    en: `This fonds de concours is ${inEnglish[state]} already: propose another one if need be.`,
  });
const inFrench: Readonly<Record<Standing['state'], string>> = {
  PROPOSED: 'proposé',
  DELIBERATED_BY_ONE: 'délibéré par un conseil',
  COMMITTED: 'engagé',
  PAID_PART: 'versé en partie',
  PAID: 'versé',
  ENDED: 'clos',
  REFUSED: 'refusé',
  CANCELLED: 'annulé',
};
const inEnglish: Readonly<Record<Standing['state'], string>> = {
  PROPOSED: 'proposed',
  DELIBERATED_BY_ONE: 'deliberated by one council',
  COMMITTED: 'committed',
  PAID_PART: 'paid in part',
  PAID: 'paid',
  ENDED: 'closed',
  REFUSED: 'refused',
  CANCELLED: 'cancelled',
};
const reasonOwed = broken('CO_FUNDING_REASON', ['input', 'reason'], {
  fr: 'Dites pourquoi\u00a0: la commune lira ce motif.',
  en: 'Say why: the commune will read this reason.',
});
const notPaidYet = broken('CO_FUNDING_ENDS_AFTER_COMMITMENT', to, {
  fr: 'On ne clôt que ce qui est engagé\u00a0: annulez ou refusez ce qui ne l’est pas.',
  en: 'Only what is committed is closed: cancel or refuse what is not.',
});
const notCommitted = broken('ONLY_COMMITTED_IS_PAID', ['input', 'id'], {
  fr: 'Rien ne se verse avant deux délibérations concordantes exécutoires\u00a0: engagez d’abord ce fonds.',
  en: 'Nothing is paid before two concordant deliberations bind: commit this fonds first.',
});
const beyondAmount: Message = {
  fr: 'Un versement va d’un centime à ce qui reste du montant\u00a0: corrigez-le.',
  en: 'A payment is from one cent to what is left of the amount: correct it.',
};
