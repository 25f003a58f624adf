import type { EntityManager } from 'typeorm';
import type { QuestionScale } from '#shared/savedQuestions/QuestionScale.js';
import { ownCode, withPredecessors } from '../communes/heritage.js';

/** Questions that communes keep: on figures counted from their rows. */
export const communeQuestions: QuestionScale = {
  scale: 'commune',
  roles: ['COMMUNE_AGENT'],
  tenant: 'insee',
  own: ownCode('insee'),
  ownerOf: ({ tenant }) => [['insee', tenant]],
  territoryOf: () => '(select siren from pole_of_territory order by siren limit 1)',
  names: { query: 'savedQuestions', save: 'saveQuestion', remove: 'removeSavedQuestion' },
};

/** A question whose threshold was passed lately, for whoever is told of it. */
interface ThresholdPassed {
  readonly insee: string;
  readonly id: string;
  readonly indicator: string;
  readonly passedOn: string;
}

/** Thresholds of these communes that were passed on that day or since. */
export async function thresholdsPassed(
  manager: EntityManager,
  communes: readonly string[],
  since: string,
): Promise<ThresholdPassed[]> {
  return await manager.query(
    `select insee, id, indicator, passed_on as "passedOn" from saved_question
    where insee = any(${withPredecessors('$1')}) and passed_on >= $2 order by passed_on, id`,
    [communes, since],
  );
}
