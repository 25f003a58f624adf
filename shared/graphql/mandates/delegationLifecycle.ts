import { broken, invalid, type Obstacle } from '../problems.js';
import { overlap, type Span, subjectObstacles } from './lifecycle.js';

/** From a day until another, exclusive; an absence has an end. */
export interface Absence {
  readonly since: string;
  readonly until: string;
}

/** What a delegation is decided on. */
export interface Delegating extends Absence {
  readonly holder: string;
  readonly subject: string;
  readonly today: string;
  /** Whether who asks acts by delegation itself. */
  readonly byDelegation: boolean;
  /** The holder's mandates of this role for this tenant. */
  readonly mandates: readonly (Span & { readonly id: string })[];
  /** What the same person has been delegated in this role for this tenant. */
  readonly delegated: readonly Absence[];
}

export type DelegationOutcome =
  | { readonly kind: 'DELEGATED'; readonly mandateId: string }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/** On which mandate a delegation stands, or why there is none: it never outlives one mandate, and is never passed on. */
export function decideDelegation(asked: Delegating): DelegationOutcome {
  if (asked.byDelegation) return refused(neverPassedOn);
  const wrong = [...subjectObstacles(asked.subject)];
  if (asked.subject === asked.holder) wrong.push(toOneself);
  if (asked.since < asked.today) wrong.push(inThePast);
  if (asked.until <= asked.since) wrong.push(reversed);
  if (wrong.length > 0) return refused(...wrong);
  const covering = asked.mandates.find(
    ({ since, until }) => since <= asked.since && (until === null || asked.until <= until),
  );
  if (covering === undefined) return refused(asked.mandates.length === 0 ? noRow : beyondMandate);
  const same = asked.delegated.find((span) => overlap(span, asked));
  return same === undefined ? { kind: 'DELEGATED', mandateId: covering.id } : refused(alreadyDelegated(same));
}

export type DelegationEnd =
  | { readonly kind: 'ENDS'; readonly until: string }
  | { readonly kind: 'REFUSED'; readonly obstacle: Obstacle };

/** When a delegation that is ended ends: today, or without a day if it has not begun. */
export function decideDelegationEnd({ since, until }: Absence, today: string): DelegationEnd {
  if (until <= today || until <= since) return { kind: 'REFUSED', obstacle: alreadyOver };
  return { kind: 'ENDS', until: since > today ? since : today };
}

function refused(...obstacles: readonly Obstacle[]): DelegationOutcome {
  return { kind: 'REFUSED', obstacles };
}

const neverPassedOn = broken(
  'delegation.passed-on',
  ['input'],
  {
    fr: 'Vous agissez par délégation\u00a0: une délégation ne se délègue pas.',
    en: 'You act by delegation: a delegation is not passed on.',
  },
  {
    fr: 'Demandez à la personne qui a le mandat, ou à l’administration, de désigner quelqu’un d’autre.',
    en: 'Ask the holder of the mandate, or the administration, to name somebody else.',
  },
);

const noRow = broken(
  'delegation.no-mandate',
  ['input'],
  {
    fr: 'Votre mandat vient de votre connexion seule\u00a0: sans mandat inscrit, on ne sait pas quand la délégation devrait finir.',
    en: 'Your mandate comes from your sign-in alone: without one on record, nothing says when a delegation would have to end.',
  },
  {
    fr: 'Demandez à l’administration de votre institution de vous accorder ce mandat, puis déléguez-le.',
    en: 'Ask your institution’s administration to grant you this mandate, then delegate it.',
  },
);

const beyondMandate = broken(
  'delegation.beyond-mandate',
  ['input', 'until'],
  {
    fr: 'Une délégation ne dure pas plus que le mandat qu’elle suit\u00a0: ces dates en sortent.',
    en: 'A delegation does not last longer than its mandate: these days go beyond it.',
  },
  {
    fr: 'Choisissez des dates où vous avez ce mandat.',
    en: 'Choose days on which you have this mandate.',
  },
);

const toOneself = invalid(['input', 'subject'], {
  fr: 'Vous avez déjà ce mandat\u00a0: déléguez à une autre personne.',
  en: 'You have this mandate already: delegate to somebody else.',
});

const inThePast = invalid(['input', 'since'], {
  fr: 'Une délégation commence aujourd’hui ou plus tard\u00a0: corrigez la date de début.',
  en: 'A delegation begins today or later: correct its first day.',
});

const reversed = invalid(['input', 'until'], {
  fr: 'La fin doit venir après le début\u00a0: corrigez l’une des deux dates.',
  en: 'The end must come after the beginning: correct one of the two dates.',
});

const alreadyOver: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Cette délégation a déjà pris fin\u00a0: il n’y a plus rien à faire.',
    en: 'This delegation has ended already: there is nothing more to do.',
  },
};

function alreadyDelegated({ since, until }: Absence): Obstacle {
  return {
    kind: 'AlreadyDone',
    message: {
      fr: `Cette personne a déjà cette délégation du ${since} au ${until} exclu.`,
      en: `This person already has this delegation from ${since} until ${until} excluded.`,
    },
  };
}
