import { registerEnumType } from '#shared/graphql/decorators.js';

/** In their order: an action goes forward. */
export enum ActionPhase {
  IDEA = 'IDEA',
  STUDY = 'STUDY',
  OPERATION = 'OPERATION',
}
registerEnumType(ActionPhase, {
  name: 'ActionPhase',
  description: '« Phase » How far an action is: idea, study, operation.',
});
