import { broken, type Obstacle } from '#shared/graphql/problems.js';

/** An action as an application can name it. */
export interface Bearer {
  readonly id: string;
  readonly reference: string | null;
}

/** What is known of an external id when an application sends an action under it. */
export interface ExternalIdState {
  /** Actions that bear this id already: several where communes that became one were known to the same application. */
  readonly bearers: readonly Bearer[];
  /** The id that the same application gave to the action asked for. */
  readonly otherId: string | null;
}

export type UpsertOutcome =
  | { readonly kind: 'CREATE' }
  | { readonly kind: 'UPDATE'; readonly action: string; readonly link: boolean }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/**
 * Which action an application means: the one that bears its id, the one it names, or a new one. One id names one action,
 * and one action has one id per application. Where an id came from two communes that became one, neither action is
 * likelier meant than the other: the application says which.
 * @param asked an action recorded here that the application names by our id; null when it names none
 */
export function decideUpsert({ bearers, otherId }: ExternalIdState, asked: string | null): UpsertOutcome {
  const [bearer, ...others] = bearers;
  if (bearer !== undefined) {
    if (asked === null && others.length > 0) return { kind: 'REFUSED', obstacles: [namesSeveral(bearers)] };
    const meant = asked === null ? bearer : bearers.find(({ id }) => id === asked);
    return meant === undefined
      ? { kind: 'REFUSED', obstacles: [namesAnother] }
      : { kind: 'UPDATE', action: meant.id, link: false };
  }
  if (asked === null) return { kind: 'CREATE' };
  return otherId === null
    ? { kind: 'UPDATE', action: asked, link: true }
    : { kind: 'REFUSED', obstacles: [hasAnother] };
}

function namesSeveral(bearers: readonly Bearer[]): Obstacle {
  const named = bearers.map(({ id, reference }) => (reference === null ? id : `${reference} (${id})`));
  return broken('EXTERNAL_ID_NAMES_ONE_ACTION', ['input', 'id'], {
    fr: `Des communes réunies avaient donné cet identifiant à plusieurs actions\u00a0: envoyez aussi l’id de celle dont vous parlez, parmi ${named.join(', ')}.`,
    en: `Communes that became one gave this id to several actions: send the id of the one you mean as well, among ${named.join(', ')}.`,
  });
}

const namesAnother = broken('EXTERNAL_ID_NAMES_ONE_ACTION', ['input', 'externalId'], {
  fr: 'Cet identifiant désigne déjà une autre action\u00a0: donnez-en un autre, ou modifiez l’action qu’il désigne.',
  en: 'This id names another action already: give another one, or change the action it names.',
});
const hasAnother = broken('ACTION_HAS_ONE_ID_PER_SYSTEM', ['input', 'externalId'], {
  fr: 'Cette application a déjà donné un autre identifiant à cette action\u00a0: envoyez l’action sous celui-là.',
  en: 'This application has already given this action another id: send the action under that one.',
});
