import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ExperimentOutcome {
  RUNNING = 'RUNNING',
  CONFIRMED = 'CONFIRMED',
  REFUTED = 'REFUTED',
  INCONCLUSIVE = 'INCONCLUSIVE',
}
registerEnumType(ExperimentOutcome, {
  name: 'ExperimentOutcome',
  description:
    '« Issue d’une expérimentation » Still running, or its end: confirmed, refuted, inconclusive. None is a failure.',
});
