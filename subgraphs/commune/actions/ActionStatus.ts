import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ActionStatus {
  ONGOING = 'ONGOING',
  LATE = 'LATE',
  PAUSED = 'PAUSED',
  BLOCKED = 'BLOCKED',
  ABANDONED = 'ABANDONED',
  DONE = 'DONE',
}
registerEnumType(ActionStatus, {
  name: 'ActionStatus',
  description: '« État » How an action goes within its phase; ABANDONED and DONE are ends.',
});
