import type { Role, Scale } from '../../identity/Actor.js';
import { mayHold, rolesAt } from '../../identity/Mandate.js';
import { broken, invalid, type Obstacle } from '../problems.js';

/** From a day until another, exclusive; null without end. Days are ISO dates, which sort as text. */
export interface Span {
  readonly since: string;
  readonly until: string | null;
}

/** What a mandate gives, as it is asked for. */
export interface Grant extends Span {
  readonly subject: string;
  readonly role: Role;
}

/**
 * What stops a grant.
 * @param held the same person's mandates of the same role for the same tenant
 */
export function grantObstacles(scale: Scale, grant: Grant, held: readonly Span[]): Obstacle[] {
  const wrong = [...subjectObstacles(grant.subject)];
  if (!mayHold(grant.role, scale)) wrong.push(otherScalesRole(scale));
  if (grant.until !== null && grant.until <= grant.since) wrong.push(reversed);
  if (wrong.length > 0) return wrong;
  const same = held.find((span) => overlap(span, grant));
  return same === undefined ? [] : [alreadyHeld(same)];
}

/** What an end is decided on. */
export interface Ending {
  readonly mandate: Span & { readonly role: Role };
  /** The day asked for; null: as soon as possible. */
  readonly until: string | null;
  readonly today: string;
  /** The other mandates to administer the same tenant. */
  readonly otherAdministrators: readonly Span[];
}

export type EndOutcome =
  | { readonly kind: 'ENDS'; readonly until: string }
  | { readonly kind: 'REFUSED'; readonly obstacle: Obstacle };

/** When a mandate ends, or why not. One that has not begun ends on its first day: it never holds. */
export function decideEnd({ mandate, until, today, otherAdministrators }: Ending): EndOutcome {
  if (mandate.until !== null && mandate.until <= today) return refused(alreadyEnded);
  const earliest = mandate.since > today ? mandate.since : today;
  if (until !== null && until < earliest) return refused(tooEarly(earliest));
  // To hold it for longer is a grant, which looks at what else the person holds.
  if (until !== null && mandate.until !== null && until > mandate.until) return refused(tooLate(mandate.until));
  const end = until ?? earliest;
  if (mandate.role === 'ADMINISTRATOR') {
    const someoneStays = otherAdministrators.some((other) => other.until === null && other.since <= end);
    if (!someoneStays) return refused(lastAdministrator);
  }
  return { kind: 'ENDS', until: end };
}

/** Whether two spans share a day. A span ended on its first day is empty and overlaps nothing. */
export function overlap(a: Span, b: Span): boolean {
  if (a.until !== null && a.until <= a.since) return false;
  return (a.until === null || a.until > b.since) && (b.until === null || b.until > a.since);
}

function refused(obstacle: Obstacle): EndOutcome {
  return { kind: 'REFUSED', obstacle };
}

/** What is wrong with the key of a person. */
export function subjectObstacles(subject: string): Obstacle[] {
  // A blank or a control character comes from a copy gone wrong: the grant would be nobody's.
  const fits = subject.length >= 1 && subject.length <= 255 && !/[\s\p{Cc}]/u.test(subject) && subject !== 'public';
  return fits ? [] : [wrongSubject];
}

const wrongSubject = invalid(['input', 'subject'], {
  fr: 'Donnez le «\u00a0sub\u00a0» des jetons de la personne\u00a0: de 1 à 255 caractères, sans espace, et jamais «\u00a0public\u00a0».',
  en: 'Give the “sub” of the person’s tokens: 1 to 255 characters, without blanks, and never “public”.',
});

const reversed = invalid(['input', 'until'], {
  fr: 'La fin doit venir après le début\u00a0: corrigez l’une des deux dates.',
  en: 'The end must come after the beginning: correct one of the two dates.',
});

const alreadyEnded: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Ce mandat a déjà pris fin\u00a0: il n’y a plus rien à faire.',
    en: 'This mandate has ended already: there is nothing more to do.',
  },
};

const lastAdministrator = broken(
  'mandate.last-administrator',
  ['input', 'id'],
  {
    fr: 'C’est le dernier mandat d’administration de cette institution\u00a0: plus personne ne pourrait en accorder.',
    en: 'This is the institution’s last mandate to administer: nobody could grant any more.',
  },
  {
    fr: 'Accordez d’abord l’administration, sans date de fin, à une autre personne.',
    en: 'First grant the administration, without an end, to somebody else.',
  },
);

function tooEarly(earliest: string): Obstacle {
  return invalid(['input', 'until'], {
    fr: `Ce mandat peut prendre fin le ${earliest} au plus tôt\u00a0: ce qui a été fait sous ce mandat le reste.`,
    en: `This mandate can end on ${earliest} at the earliest: what was done under it stays so.`,
  });
}

function tooLate(end: string): Obstacle {
  return invalid(['input', 'until'], {
    fr: `Ce mandat prend déjà fin le ${end}\u00a0: pour le prolonger, accordez-en un autre à partir de ce jour.`,
    en: `This mandate ends on ${end} already: to prolong it, grant another one from that day.`,
  });
}

function alreadyHeld({ since, until }: Span): Obstacle {
  return {
    kind: 'AlreadyDone',
    message: {
      fr: `Cette personne a déjà ce mandat depuis le ${since}${until === null ? '' : `, jusqu’au ${until} exclu`}.`,
      en: `This person already has this mandate since ${since}${until === null ? '' : `, until ${until} excluded`}.`,
    },
  };
}

function otherScalesRole(scale: Scale): Obstacle {
  const roles = rolesAt(scale).join(', ');
  return invalid(['input', 'role'], {
    fr: `Ce rôle n’existe pas à cet échelon\u00a0: choisissez parmi ${roles}.`,
    en: `This role does not exist at this scale: choose among ${roles}.`,
  });
}
