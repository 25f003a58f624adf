import { type DeclineGround, EngagementState } from '#shared/graphql/EngagementState.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import type { DecidingBody } from '../consents/Act.js';

/** What the rules look at of a commune's word on an initiative; null before its first one. */
export interface Word {
  readonly state: EngagementState;
  readonly since: string;
  readonly engagedOn: string | null;
  readonly body: DecidingBody | null;
  readonly actReference: string | null;
  readonly localVersion: string | null;
}

export type EngagementCommand =
  | {
      readonly kind: 'ENGAGE';
      readonly on: string;
      readonly body: DecidingBody;
      readonly actReference: string | null;
      readonly localVersion: string | null;
    }
  | { readonly kind: 'DECLINE'; readonly ground: DeclineGround; readonly reason: string | null }
  | { readonly kind: 'DESCRIBE'; readonly localVersion: string | null }
  | { readonly kind: 'WITHDRAW'; readonly reason: string | null };

/** The whole of what is written: a new answer leaves nothing of the one before that it does not take up. */
export interface Answer extends Word {
  readonly ground: DeclineGround | null;
  readonly withdrawnOn: string | null;
  readonly reason: string | null;
}

export type EngagementOutcome =
  | { readonly kind: 'ANSWERED'; readonly answer: Answer }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/** What a commune's command on an initiative comes to, or everything that stops it. `today` is an ISO day. */
export function decide(word: Word | null, command: EngagementCommand, today: string): EngagementOutcome {
  const obstacles = [...obstaclesTo(word, command, today), ...checkTexts(command)];
  if (obstacles.length > 0) return { kind: 'REFUSED', obstacles };
  const kept = {
    engagedOn: word?.engagedOn ?? null,
    body: word?.body ?? null,
    actReference: word?.actReference ?? null,
    localVersion: word?.localVersion ?? null,
    ground: null,
    withdrawnOn: null,
    reason: null,
  };
  switch (command.kind) {
    case 'ENGAGE': {
      const { on, body, actReference, localVersion } = command;
      const now = { body, actReference, localVersion, engagedOn: on, since: on };
      return answered({ ...kept, ...now, state: EngagementState.ENGAGED });
    }
    case 'DECLINE': {
      const { ground, reason } = command;
      return answered({ ...kept, state: EngagementState.DECLINED, since: today, ground, reason });
    }
    case 'DESCRIBE':
      return answered({
        ...kept,
        state: EngagementState.ENGAGED,
        since: word?.since ?? today,
        localVersion: command.localVersion,
      });
    case 'WITHDRAW':
      return answered({
        ...kept,
        state: EngagementState.WITHDRAWN,
        since: today,
        withdrawnOn: today,
        reason: command.reason,
      });
  }
}

function answered(answer: Answer): EngagementOutcome {
  return { kind: 'ANSWERED', answer };
}

function obstaclesTo(word: Word | null, command: EngagementCommand, today: string): Obstacle[] {
  const isEngaged = word?.state === EngagementState.ENGAGED;
  switch (command.kind) {
    case 'ENGAGE':
      return [
        ...(isEngaged ? [alreadyEngaged] : []),
        ...checkPastDay(['input', 'engagedOn'], command.on, today),
        ...(word !== null && command.on < word.since ? [beforeTheLastWord(word.since)] : []),
      ];
    case 'DECLINE':
      return isEngaged ? [engagedWithdraws] : [];
    case 'DESCRIBE':
    case 'WITHDRAW':
      return isEngaged ? [] : [notEngaged];
  }
}

function checkTexts(command: EngagementCommand): Obstacle[] {
  switch (command.kind) {
    case 'ENGAGE':
      return [
        ...(command.actReference === null ? [] : checkTitle(['input', 'actReference'], command.actReference)),
        ...checkText(['input', 'localVersion'], command.localVersion),
      ];
    case 'DESCRIBE':
      return checkText(['input', 'localVersion'], command.localVersion);
    case 'DECLINE':
    case 'WITHDRAW':
      return checkText(['input', 'reason'], command.reason);
  }
}

const alreadyEngaged: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'La commune est déjà engagée dans cette démarche\u00a0: complétez sa version locale, ou retirez-vous.',
    en: 'The commune is engaged in this initiative already: complete its local version, or withdraw.',
  },
};
const engagedWithdraws = broken('ENGAGED_WITHDRAWS', ['input'], {
  fr: 'La commune est engagée dans cette démarche\u00a0: retirez d’abord son engagement.',
  en: 'The commune is engaged in this initiative: withdraw its engagement first.',
});
const notEngaged = broken('ENGAGEMENT_HOLDS', ['input'], {
  fr: 'La commune n’est pas engagée dans cette démarche\u00a0: engagez-la d’abord.',
  en: 'The commune is not engaged in this initiative: engage it first.',
});
const beforeTheLastWord = (since: string): Obstacle =>
  invalid(['input', 'engagedOn'], {
    fr: `La commune a répondu le ${since}\u00a0: donnez ce jour ou un jour plus récent.`,
    en: `The commune answered on ${since}: give that day or a later one.`,
  });
