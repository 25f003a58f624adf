import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { SupportRole } from '#shared/graphql/SupportRole.js';
import type { Ending } from './ending.js';

export const supportStates = ['OFFERED', 'CONSENTED', 'ACTIVE', 'CLOSED', 'REFUSED', 'INTERRUPTED'] as const;
export type State = (typeof supportStates)[number];

export const supportKinds = ['ENGINEERING', 'FACILITATION', 'TRAINING', 'VISIBILITY', 'PEER_EXCHANGE'] as const;
export type Kind = (typeof supportKinds)[number];

/** The roles each kind of support can have. Carrying in a commune's stead is never offered. */
export const rolesOf: Readonly<Record<Kind, readonly `${SupportRole}`[]>> = {
  ENGINEERING: ['ADVICE', 'SECONDMENT'],
  FACILITATION: ['CO_FACILITATION', 'SECONDMENT'],
  TRAINING: ['TOOLING_TRAINING'],
  VISIBILITY: ['VISIBILITY'],
  PEER_EXCHANGE: ['PEER_EXCHANGE'],
};

/** The last word received of a commune: TO_COME before it holds, OVER after, NONE where it said nothing. */
export interface Word {
  readonly commune: string;
  readonly word: 'GRANTED' | 'TO_COME' | 'OVER' | 'REFUSED' | 'WITHDRAWN' | 'NONE';
  /** Last day it holds; null for no end. */
  readonly until: string | null;
}

/** What the decision to move a support rests on. */
export interface Standing {
  readonly state: State;
  /** Last day; null where it has none. */
  readonly until: string | null;
  /** One for each commune concerned. */
  readonly words: readonly Word[];
  /** The proposal it serves was taken back by its commune. */
  readonly withdrawn: boolean;
}

/** The officers move it; a commune's word on the support's own need and role moves an offer. */
export type Command =
  | { readonly kind: 'MOVE'; readonly to: State; readonly reason: string | null }
  | { readonly kind: 'WORD'; readonly word: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' };

export type Outcome =
  | { readonly kind: 'MOVED'; readonly to: 'CONSENTED' | 'ACTIVE' }
  | { readonly kind: 'ENDED'; readonly ending: Ending }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/** What officers may decide: a refusal is the commune's alone. */
const steps: Readonly<Record<State, readonly State[]>> = {
  OFFERED: ['CONSENTED', 'INTERRUPTED'],
  CONSENTED: ['ACTIVE', 'INTERRUPTED'],
  ACTIVE: ['CLOSED', 'INTERRUPTED'],
  CLOSED: [],
  REFUSED: [],
  INTERRUPTED: [],
};

/** The states one step away. */
export function nextStates(state: State): readonly State[] {
  return steps[state];
}

/** What a command does to a support. Nothing but a consent of each commune, valid that day, leads to ACTIVE. */
export function decide(standing: Standing, command: Command, today: string): Outcome {
  switch (command.kind) {
    case 'MOVE':
      return move(standing, command, today);
    case 'WORD':
      return hear(standing, command.word, today);
    default:
      return command satisfies never;
  }
}

function move(standing: Standing, { to, reason }: Extract<Command, { kind: 'MOVE' }>, today: string): Outcome {
  if (to === standing.state) return { kind: 'REFUSED', obstacles: [alreadyThere] };
  if (!steps[standing.state].includes(to)) return { kind: 'REFUSED', obstacles: [noSuchStep(standing.state)] };
  const obstacles = [...guards(standing, to, today), ...(to === 'INTERRUPTED' && reason === null ? [reasonOwed] : [])];
  if (obstacles.length > 0) return { kind: 'REFUSED', obstacles };
  if (to === 'CONSENTED' || to === 'ACTIVE') return { kind: 'MOVED', to };
  const on = standing.until !== null && standing.until < today ? standing.until : today;
  return { kind: 'ENDED', ending: { to: to === 'CLOSED' ? 'CLOSED' : 'INTERRUPTED', reason: 'DECIDED', on } };
}

/** A word on the offer itself; what is agreed already ends by `endingOf`. */
function hear(
  { state, words, withdrawn }: Standing,
  word: 'GRANTED' | 'REFUSED' | 'WITHDRAWN',
  today: string,
): Outcome {
  if (state !== 'OFFERED') return { kind: 'UNCHANGED' };
  if (word !== 'GRANTED') {
    const reason = word === 'REFUSED' ? 'CONSENT_REFUSED' : 'CONSENT_WITHDRAWN';
    return { kind: 'ENDED', ending: { to: 'REFUSED', reason, on: today } };
  }
  return !withdrawn && words.every(agrees) ? { kind: 'MOVED', to: 'CONSENTED' } : { kind: 'UNCHANGED' };
}

const agrees = ({ word }: Word): boolean => word === 'GRANTED' || word === 'TO_COME';

/** What must hold to enter a state, beyond the step itself. */
function guards({ until, words, withdrawn }: Standing, to: State, today: string): Obstacle[] {
  if (to !== 'CONSENTED' && to !== 'ACTIVE') return [];
  const missing = words.filter(to === 'ACTIVE' ? ({ word }) => word !== 'GRANTED' : (word) => !agrees(word));
  return [
    ...(withdrawn ? [projectWithdrawn] : []),
    ...missing.map(noConsent),
    ...(until !== null && until < today ? [periodOver(until)] : []),
  ];
}

/** The first month in which a plan exceeds what its post has left. */
export interface Shortage {
  readonly month: string;
  /** Half-days left in that month. */
  readonly free: number;
}

/** The obstacle that the database's refusal to go beyond a month's capacity becomes. */
export function beyondCapacity({ month, free }: Shortage): Obstacle {
  return broken(
    'support.capacity',
    ['input'],
    {
      fr: `En ${month}, il ne reste que ${free} demi-journée(s) à ce poste\u00a0: prévoyez-en moins, un autre poste ou d’autres mois.`,
      en: `In ${month} this post has only ${free} half-day(s) left: plan less, another post or other months.`,
    },
    { fr: `Au plus ${free} demi-journée(s) en ${month}.`, en: `At most ${free} half-day(s) in ${month}.` },
  );
}

function noConsent({ commune, word, until }: Word): Obstacle {
  return broken('support.consent', ['input', 'to'], consentWords(commune, until)[word], {
    fr: `Un consentement de ${commune}, valable ce jour-là.`,
    en: `A consent of ${commune} that holds that day.`,
  });
}

const consentWords = (commune: string, until: string | null): Readonly<Record<Word['word'], Message>> => ({
  GRANTED: { fr: `${commune} a consenti.`, en: `${commune} has consented.` },
  TO_COME: {
    fr: `Le consentement de ${commune} ne vaut pas encore\u00a0: attendez qu’il soit exécutoire et commence.`,
    en: `The consent of ${commune} does not hold yet: wait until it binds and begins.`,
  },
  OVER: {
    fr: `Le consentement de ${commune} a pris fin le ${until}\u00a0: demandez-en un nouveau.`,
    en: `The consent of ${commune} ended on ${until}: ask for a new one.`,
  },
  REFUSED: { fr: `${commune} a refusé\u00a0: c’est sa décision.`, en: `${commune} has refused: that is its decision.` },
  WITHDRAWN: {
    fr: `${commune} a retiré son consentement\u00a0: c’est sa décision.`,
    en: `${commune} has withdrawn its consent: that is its decision.`,
  },
  NONE: {
    fr: `${commune} ne s’est pas prononcée\u00a0: attendez son consentement.`,
    en: `${commune} has not answered: wait for its consent.`,
  },
});

const periodOver = (until: string): Obstacle =>
  broken('support.period', ['input', 'to'], {
    fr: `L’appui finissait le ${until}\u00a0: faites une nouvelle offre.`,
    en: `The support was to end on ${until}: make a new offer.`,
  });

const projectWithdrawn: Obstacle = broken('support.proposal', ['input', 'to'], {
  fr: 'La commune a retiré sa proposition\u00a0: il n’y a plus rien à appuyer.',
  en: 'The commune has taken its proposal back: there is nothing left to support.',
});

const reasonOwed: Obstacle = broken('support.reason', ['input', 'reason'], {
  fr: 'Une interruption se motive\u00a0: écrivez à la commune pourquoi.',
  en: 'An interruption has its reason: tell the commune why.',
});

const alreadyThere: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'L’appui est déjà dans cet état\u00a0: il n’y a rien à faire.',
    en: 'The support is already in this state: there is nothing to do.',
  },
};

function noSuchStep(from: State): Obstacle {
  const next = steps[from].join(', ');
  return broken('support.step', ['input', 'to'], {
    fr:
      next === ''
        ? `Un appui dans l’état ${from} ne change plus\u00a0: faites une nouvelle offre.`
        : `Depuis l’état ${from}, vous pouvez\u00a0: ${next}. Un refus appartient à la commune.`,
    en:
      next === ''
        ? `A support that is ${from} does not change any more: make a new offer.`
        : `From ${from} you may choose: ${next}. A refusal is the commune’s.`,
  });
}
