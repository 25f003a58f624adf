import { broken, type Obstacle } from '#shared/graphql/problems.js';

/** What is known of an external id when an application sends an action under it. */
export interface ExternalIdState {
  /** The action that bears this id already. */
  readonly bearer: string | null;
  /** The id that the same application gave to the action asked for. */
  readonly otherId: string | null;
}

export type UpsertOutcome =
  | { readonly kind: 'CREATE' }
  | { readonly kind: 'UPDATE'; readonly action: string; readonly link: boolean }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/**
 * Which action an application means: the one that bears its id, the one it names, or a new one. One id names one action,
 * and one action has one id per application.
 * @param asked an action recorded here that is to take the id; null when the application names none
 */
export function decideUpsert({ bearer, otherId }: ExternalIdState, asked: string | null): UpsertOutcome {
  if (bearer !== null) {
    return asked === null || asked === bearer
      ? { kind: 'UPDATE', action: bearer, link: false }
      : { kind: 'REFUSED', obstacles: [namesAnother] };
  }
  if (asked === null) return { kind: 'CREATE' };
  return otherId === null
    ? { kind: 'UPDATE', action: asked, link: true }
    : { kind: 'REFUSED', obstacles: [hasAnother] };
}

const namesAnother = broken('EXTERNAL_ID_NAMES_ONE_ACTION', ['input', 'externalId'], {
  fr: 'Cet identifiant désigne déjà une autre action\u00a0: donnez-en un autre, ou modifiez l’action qu’il désigne.',
  en: 'This id names another action already: give another one, or change the action it names.',
});
const hasAnother = broken('ACTION_HAS_ONE_ID_PER_SYSTEM', ['input', 'externalId'], {
  fr: 'Cette application a déjà donné un autre identifiant à cette action\u00a0: envoyez l’action sous celui-là.',
  en: 'This application has already given this action another id: send the action under that one.',
});
