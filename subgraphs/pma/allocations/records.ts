import { doneMonthObstacles } from '#shared/graphql/halfDayPlan.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { State } from './lifecycle.js';

/** Characters a reason may have. */
const longestReason = 10_000;
/** Characters a reference of an act may have. */
const longestReference = 200;

/** What is wrong with the reason given for a move. */
export function reasonObstacles(reason: string | null | undefined): Obstacle[] {
  return textObstacles(reason, ['input', 'reason'], longestReason);
}

/** That an employer lends a post. */
export interface GivenAgreement {
  readonly agreedOn: string;
  readonly reference?: string | null;
  readonly until?: string | null;
}

/** What is wrong with an employer's agreement: in the future, or for an allocation that will never be. */
export function agreementObstacles(
  agreement: GivenAgreement & { readonly state: State; readonly today: string },
): Obstacle[] {
  const obstacles = textObstacles(agreement.reference, ['input', 'reference'], longestReference);
  if (agreement.until != null && agreement.until < agreement.agreedOn) {
    obstacles.push(
      invalid(['input', 'until'], {
        fr: 'L’accord prend fin avant d’être donné\u00a0: corrigez l’un des deux jours.',
        en: 'The agreement ends before it is given: correct one of the two days.',
      }),
    );
  }
  if (agreement.agreedOn > agreement.today) {
    obstacles.push(
      invalid(['input', 'agreedOn'], {
        fr: 'L’accord est daté du futur\u00a0: donnez le jour où il a été donné.',
        en: 'The agreement is dated in the future: give the day it was given.',
      }),
    );
  }
  if (agreement.state === 'REFUSED' || agreement.state === 'CANCELLED') {
    obstacles.push(
      broken('ALLOCATION_CLOSED', ['input', 'id'], {
        fr: 'Cette affectation est refusée ou annulée\u00a0: faites une nouvelle demande.',
        en: 'This allocation was refused or cancelled: make a new request.',
      }),
    );
  }
  return obstacles;
}

/** What is wrong with half-days done: nothing has begun, months outside the period or still to come. */
export function doneObstacles(record: {
  readonly state: State;
  readonly from: string;
  readonly until: string;
  readonly months: readonly { readonly month: string; readonly done: number }[];
  readonly today: string;
}): Obstacle[] {
  const { state, months, today } = record;
  if (state !== 'ACTIVE' && state !== 'ENDED') {
    return [
      broken('ALLOCATION_NOT_BEGUN', ['input', 'id'], {
        fr: 'Cette affectation n’a pas commencé\u00a0: on n’y enregistre pas encore de travail.',
        en: 'This allocation has not begun: no work can be recorded in it yet.',
      }),
    ];
  }
  return doneMonthObstacles(months, record, today);
}

function textObstacles(text: string | null | undefined, path: readonly string[], longest: number): Obstacle[] {
  if (text == null || (text.length <= longest && !text.includes('\0'))) return [];
  return [
    invalid(path, {
      fr: `Le texte dépasse ${longest} caractères ou en contient d’illisibles\u00a0: raccourcissez-le.`,
      en: `The text has more than ${longest} characters, or unreadable ones: shorten it.`,
    }),
  ];
}
