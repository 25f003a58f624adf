import type { Message } from '../graphql/GraphError.js';
import { broken, type Obstacle } from '../graphql/problems.js';
import type { Council } from './Council.js';

export type CouncilCommand =
  | { readonly kind: 'PLAN'; readonly heldOn: string }
  | { readonly kind: 'MOVE'; readonly heldOn: string }
  | { readonly kind: 'HOLD' }
  | { readonly kind: 'CANCEL' };

type Dated = Pick<Council, 'heldOn' | 'state'>;

export type CouncilOutcome =
  | { readonly kind: 'DECIDED'; readonly council: Dated }
  | { readonly kind: 'REFUSED'; readonly obstacle: Obstacle };

/**
 * What a command makes of a meeting: one is planned for a day to come, moved while it is planned, then held on its day or
 * cancelled, for good. A date of the calendar is a promise; what is held or cancelled is a fact and stays.
 * @param council null for one that does not exist yet
 */
export function decide(council: Dated | null, command: CouncilCommand, today: string): CouncilOutcome {
  if (council !== null && council.state !== 'PLANNED') {
    return refused('COUNCIL_IS_PLANNED', ['input', 'id'], council.state === 'HELD' ? held : cancelled);
  }
  switch (command.kind) {
    case 'PLAN':
    case 'MOVE':
      if (command.heldOn < today) return refused('COUNCIL_IS_TO_COME', ['input', 'heldOn'], past);
      return decided({ heldOn: command.heldOn, state: 'PLANNED' });
    case 'HOLD':
      if (council === null || council.heldOn > today) return refused('COUNCIL_WAS_HELD', ['input', 'id'], notYet);
      return decided({ heldOn: council.heldOn, state: 'HELD' });
    case 'CANCEL':
      return decided({ heldOn: council?.heldOn ?? today, state: 'CANCELLED' });
    default:
      return command satisfies never;
  }
}

const decided = (council: Dated): CouncilOutcome => ({ kind: 'DECIDED', council });
const refused = (rule: string, path: readonly string[], message: Message): CouncilOutcome => ({
  kind: 'REFUSED',
  obstacle: broken(rule, path, message),
});

const held: Message = {
  fr: 'Cette séance a été tenue\u00a0: elle ne change plus. Inscrivez-en une autre.',
  en: 'This meeting was held: it changes no more. Enter another one.',
};
const cancelled: Message = {
  fr: 'Cette séance est annulée\u00a0: elle ne change plus. Inscrivez-en une autre.',
  en: 'This meeting is cancelled: it changes no more. Enter another one.',
};
const past: Message = {
  fr: 'Ce jour est passé\u00a0: donnez un jour à venir, aujourd’hui compris.',
  en: 'This day is past: give a day to come, today included.',
};
const notYet: Message = {
  fr: 'Cette séance n’a pas encore eu lieu\u00a0: déplacez-la, ou attendez son jour.',
  en: 'This meeting has not taken place yet: move it, or wait for its day.',
};
