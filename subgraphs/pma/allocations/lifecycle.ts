import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';

export const allocationStates = [
  'REQUESTED',
  'PROPOSED',
  'ACCEPTED',
  'ACTIVE',
  'ENDED',
  'REFUSED',
  'CANCELLED',
] as const;
export type State = (typeof allocationStates)[number];

/** What the decision to move an allocation rests on. */
export interface Standing {
  readonly state: State;
  readonly employerAgreed: boolean;
  /** The pilot commune's last word on the project, as received; null when it has said nothing. */
  readonly consent: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | null;
  /** The first month in which the plan exceeds what the post has left, counted without this allocation; null when none does. */
  readonly shortage: Shortage | null;
  /** The first day of its period on which no agreements lead from the employer to the pilot commune; null when none. */
  readonly chainBrokenFrom: string | null;
}

export interface Shortage {
  readonly month: string;
  /** Half-days left in that month. */
  readonly free: number;
}

export interface Move {
  readonly to: State;
  readonly reason: string | null;
}

export type Decision = { readonly moved: true; readonly to: State } | { readonly obstacles: readonly Obstacle[] };

const steps: Readonly<Record<State, readonly State[]>> = {
  REQUESTED: ['PROPOSED', 'REFUSED', 'CANCELLED'],
  PROPOSED: ['ACCEPTED', 'REFUSED', 'CANCELLED'],
  ACCEPTED: ['ACTIVE', 'CANCELLED'],
  ACTIVE: ['ENDED'],
  ENDED: [],
  REFUSED: [],
  CANCELLED: [],
};

/** The states one step away. */
export function nextStates(state: State): readonly State[] {
  return steps[state];
}

/** Whether an allocation moves: the step must exist, and its guards be clearly true. */
export function decide(standing: Standing, move: Move): Decision {
  if (!steps[standing.state].includes(move.to)) return { obstacles: [noSuchStep(standing.state)] };
  const obstacles = [...guards(standing, move.to), ...reasonMissing(move)];
  return obstacles.length > 0 ? { obstacles } : { moved: true, to: move.to };
}

/** What must hold to enter a state, beyond the step itself. */
export function guards(standing: Standing, to: State): Obstacle[] {
  switch (to) {
    case 'ACCEPTED':
      return standing.shortage === null ? [] : [beyondCapacity(standing.shortage)];
    case 'ACTIVE':
      return [
        ...(standing.employerAgreed ? [] : [noEmployerAgreement]),
        ...(standing.consent === 'GRANTED' ? [] : [noConsent(standing.consent)]),
        ...(standing.chainBrokenFrom === null ? [] : [noChain(standing.chainBrokenFrom)]),
      ];
    case 'REQUESTED':
    case 'PROPOSED':
    case 'ENDED':
    case 'REFUSED':
    case 'CANCELLED':
      return [];
    default:
      return to satisfies never;
  }
}

/** The obstacle that the database's own refusal becomes too. */
export function beyondCapacity({ month, free }: Shortage): Obstacle {
  return broken(
    'CAPACITY',
    ['input', 'to'],
    {
      fr: `En ${month}, il ne reste que ${free} demi-journée(s) à ce poste\u00a0: réduisez la demande, choisissez un autre poste ou une autre période, ou décidez une dérogation motivée.`,
      en: `In ${month} this post has only ${free} half-day(s) left: ask for less, choose another post or another period, or decide an override with its reason.`,
    },
    { fr: `Au plus ${free} demi-journée(s) en ${month}.`, en: `At most ${free} half-day(s) in ${month}.` },
  );
}

const noEmployerAgreement: Obstacle = broken(
  'EMPLOYER_AGREEMENT',
  ['input', 'to'],
  {
    fr: 'L’employeur n’a pas donné son accord\u00a0: enregistrez-le d’abord.',
    en: 'The employer has not agreed: record the agreement first.',
  },
  { fr: 'L’accord de l’employeur, daté.', en: 'The employer’s agreement, with its date.' },
);

function noConsent(consent: Exclude<Standing['consent'], 'GRANTED'>): Obstacle {
  return broken('CONSENT', ['input', 'to'], noConsentWords[consent ?? 'NONE'], {
    fr: 'Le consentement de la commune pilote.',
    en: 'The pilot commune’s consent.',
  });
}

function noChain(day: string): Obstacle {
  return {
    kind: 'RuleBroken',
    rule: 'CHAIN',
    path: ['input', 'to'],
    message: {
      fr: `Le ${day}, aucune suite de conventions ne mène de l’employeur à la commune pilote\u00a0: faites signer celle qui manque, voyez «\u00a0chain\u00a0».`,
      en: `On ${day} no agreements lead from the employer to the pilot commune: have the missing one signed, see "chain".`,
    },
    article: 'CGCT L5721-9, L5211-4-1, L5211-4-2, L5221-1',
    satisfiedBy: {
      fr: 'Des conventions en vigueur chaque jour, de l’employeur à la commune.',
      en: 'Agreements in force on every day, from the employer to the commune.',
    },
  };
}

const noConsentWords: Readonly<Record<'NONE' | 'REFUSED' | 'WITHDRAWN', Message>> = {
  NONE: {
    fr: 'La commune pilote ne s’est pas prononcée\u00a0: attendez son consentement.',
    en: 'The pilot commune has not answered: wait for its consent.',
  },
  REFUSED: {
    fr: 'La commune pilote a refusé\u00a0: l’affectation ne peut pas commencer.',
    en: 'The pilot commune has refused: the allocation cannot begin.',
  },
  WITHDRAWN: {
    fr: 'La commune pilote a retiré son consentement\u00a0: l’affectation ne peut pas commencer.',
    en: 'The pilot commune has withdrawn its consent: the allocation cannot begin.',
  },
};

function noSuchStep(from: State): Obstacle {
  const next = steps[from];
  return broken('ALLOCATION_STEP', ['input', 'to'], {
    fr:
      next.length === 0
        ? `Une affectation dans l’état ${from} ne change plus\u00a0: faites une nouvelle demande.`
        : `Depuis l’état ${from}, seuls sont possibles\u00a0: ${next.join(', ')}.`,
    en:
      next.length === 0
        ? `An allocation that is ${from} does not change any more: make a new request.`
        : `From ${from} only these are possible: ${next.join(', ')}.`,
  });
}

function reasonMissing({ to, reason }: Move): Obstacle[] {
  if ((to !== 'REFUSED' && to !== 'CANCELLED') || (reason ?? '').trim() !== '') return [];
  return [
    broken('REASON', ['input', 'reason'], {
      fr: 'Un refus ou une annulation se motive\u00a0: écrivez la raison en une phrase.',
      en: 'A refusal or a cancellation has its reason: write it in one sentence.',
    }),
  ];
}
