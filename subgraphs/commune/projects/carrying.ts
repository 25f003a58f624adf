import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { CoCarrierState } from './CoCarrier.js';
import { ProjectState } from './ProjectState.js';

/** What the rules of carrying together look at: the project, and where one commune stands in it. */
export interface CarryingSituation {
  readonly project: ProjectState;
  /** SIREN of the agglomeration the project was proposed to; null when it never was. */
  readonly proposedTo: string | null;
  readonly standing: CoCarrierState;
}

export type CarryingCommand =
  | { readonly kind: 'CONFIRM' }
  | { readonly kind: 'DECLINE'; readonly reason: string }
  | { readonly kind: 'LEAVE'; readonly reason: string };

export type CarryingOutcome =
  | { readonly kind: 'REFUSED'; readonly obstacle: Obstacle }
  | {
      readonly kind: 'ANSWERED';
      readonly state: CoCarrierState;
      readonly reason: string | null;
      /** The agglomeration that counts on this commune and must hear that it does not carry; null when none does. */
      readonly addressee: string | null;
    };

/**
 * Decides what a commune answers for itself: invited, it confirms or declines; confirmed, it leaves, also while the
 * project is proposed. An answer that ends its part is final until the lead invites it again.
 */
export function decideCarrying(situation: CarryingSituation, command: CarryingCommand): CarryingOutcome {
  const { project, standing, proposedTo } = situation;
  if (project === ProjectState.WITHDRAWN) return refused('WITHDRAWN_IS_FIXED', withdrawn);
  switch (standing) {
    case CoCarrierState.DECLINED:
    case CoCarrierState.LEFT:
      return refused('INVITED_AGAIN_BY_LEAD', notInvited);
    case CoCarrierState.INVITED:
      if (command.kind === 'LEAVE') return refused('INVITED_DECLINES', declineInstead);
      if (command.kind === 'CONFIRM') return answered(CoCarrierState.CONFIRMED, null, null);
      return answered(CoCarrierState.DECLINED, command.reason.trim() || null, proposedTo);
    case CoCarrierState.CONFIRMED:
      if (command.kind === 'CONFIRM') return { kind: 'REFUSED', obstacle: already };
      if (command.kind === 'DECLINE') return refused('CONFIRMED_LEAVES', leaveInstead);
      if (command.reason.trim() === '') return refused('LEAVING_HAS_REASON', noReason, ['input', 'reason']);
      return answered(CoCarrierState.LEFT, command.reason.trim(), proposedTo);
    default:
      return standing satisfies never;
  }
}

function answered(state: CoCarrierState, reason: string | null, addressee: string | null): CarryingOutcome {
  return { kind: 'ANSWERED', state, reason, addressee };
}

function refused(rule: string, message: Message, path: readonly string[] = ['input', 'projectId']): CarryingOutcome {
  return { kind: 'REFUSED', obstacle: broken(rule, path, message) };
}

const already: Obstacle = {
  kind: 'AlreadyDone',
  message: { fr: 'Votre commune a déjà confirmé.', en: 'Your commune has already confirmed.' },
};
const withdrawn: Message = {
  fr: 'Ce projet est retiré\u00a0: il n’y a plus rien à porter.',
  en: 'This project is withdrawn: there is nothing left to carry.',
};
const notInvited: Message = {
  fr: 'Votre commune ne porte plus ce projet\u00a0: demandez à la commune cheffe de file de l’inviter de nouveau.',
  en: 'Your commune no longer carries this project: ask the lead commune to invite it again.',
};
const declineInstead: Message = {
  fr: 'Votre commune n’a pas encore confirmé\u00a0: déclinez l’invitation.',
  en: 'Your commune has not confirmed yet: decline the invitation instead.',
};
const leaveInstead: Message = {
  fr: 'Votre commune a confirmé\u00a0: quittez le projet, en disant pourquoi.',
  en: 'Your commune has confirmed: leave the project instead, saying why.',
};
const noReason: Message = {
  fr: 'Dites pourquoi votre commune quitte le projet.',
  en: 'Say why your commune leaves the project.',
};
