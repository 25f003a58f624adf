import type { Message } from '#shared/graphql/GraphError.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionStatus } from './ActionStatus.js';

/** What the rules of an action look at. */
export interface ActionState {
  readonly phase: ActionPhase;
  readonly status: ActionStatus;
  readonly electedCarriers: readonly string[];
  readonly technicians: readonly { readonly function: string; readonly service: string }[];
  readonly assessment: string | null;
  readonly lesson: string | null;
  readonly unblocking: string | null;
}

/** One rule of what an action may be; the database holds the same. */
export interface Guard {
  readonly rule: string;
  readonly path: readonly string[];
  readonly applies: (state: ActionState) => boolean;
  readonly holds: (state: ActionState) => boolean;
  readonly message: Message;
  readonly satisfiedBy: Message;
}

const says = (text: string | null): boolean => text !== null && text.trim() !== '';
const named = (texts: readonly string[]): boolean => texts.some(says);

/** An operation is carried on both sides: by those who decide and by those who do. */
const operationIsElected: Guard = {
  rule: 'OPERATION_HAS_ELECTED_CARRIER',
  path: ['input', 'electedCarriers'],
  applies: ({ phase }) => phase === ActionPhase.OPERATION,
  holds: ({ electedCarriers }) => named(electedCarriers),
  message: {
    fr: 'Une opération est portée par au moins un élu\u00a0: indiquez sa fonction, puis recommencez.',
    en: 'An operation is carried by at least one elected member: enter their function, then try again.',
  },
  satisfiedBy: { fr: 'Un porteur élu, par sa fonction.', en: 'One elected carrier, by function.' },
};

const operationIsStaffed: Guard = {
  rule: 'OPERATION_HAS_TECHNICIAN',
  path: ['input', 'technicians'],
  applies: ({ phase }) => phase === ActionPhase.OPERATION,
  holds: ({ technicians }) => named(technicians.map((technician) => technician.function)),
  message: {
    fr: 'Une opération est portée par au moins un technicien\u00a0: indiquez sa fonction et son service, puis recommencez.',
    en: 'An operation is carried by at least one technician: enter their function and service, then try again.',
  },
  satisfiedBy: { fr: 'Un technicien, par sa fonction et son service.', en: 'One technician, by function and service.' },
};

const doneIsAssessed: Guard = {
  rule: 'DONE_HAS_ASSESSMENT',
  path: ['input', 'assessment'],
  applies: ({ status }) => status === ActionStatus.DONE,
  holds: ({ assessment }) => says(assessment),
  message: {
    fr: 'Une action faite a son bilan\u00a0: écrivez-le en la déclarant faite.',
    en: 'A finished action has its assessment: write it while declaring the action done.',
  },
  satisfiedBy: { fr: 'Un bilan, même court.', en: 'An assessment, however short.' },
};

/** The right to fail goes with what was learnt. */
const abandonedTeaches: Guard = {
  rule: 'ABANDONED_HAS_LESSON',
  path: ['input', 'lesson'],
  applies: ({ status }) => status === ActionStatus.ABANDONED,
  holds: ({ lesson }) => says(lesson),
  message: {
    fr: 'Une action abandonnée laisse un enseignement\u00a0: écrivez ce qu’elle a appris en l’abandonnant.',
    en: 'An abandoned action leaves a lesson: write what it taught while abandoning it.',
  },
  satisfiedBy: { fr: 'Un enseignement, même court.', en: 'A lesson, however short.' },
};

const blockedSaysWhatUnblocks: Guard = {
  rule: 'BLOCKED_SAYS_WHAT_UNBLOCKS',
  path: ['input', 'unblocking'],
  applies: ({ status }) => status === ActionStatus.BLOCKED,
  holds: ({ unblocking }) => says(unblocking),
  message: {
    fr: 'Une action bloquée dit ce qui la débloquerait\u00a0: écrivez-le en la déclarant bloquée.',
    en: 'A blocked action says what would unblock it: write it while declaring the action blocked.',
  },
  satisfiedBy: { fr: 'Ce qui débloquerait l’action.', en: 'What would unblock the action.' },
};

export const guards: readonly Guard[] = [
  operationIsElected,
  operationIsStaffed,
  doneIsAssessed,
  abandonedTeaches,
  blockedSaysWhatUnblocks,
];
