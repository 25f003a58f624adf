import { registerEnumType } from '#shared/graphql/decorators.js';

export enum FollowUp {
  NONE = 'NONE',
  ACTION = 'ACTION',
  CONTRACT = 'CONTRACT',
  PROJECT = 'PROJECT',
  ANSWER = 'ANSWER',
}
registerEnumType(FollowUp, {
  name: 'FollowUp',
  description:
    '« Suite donnée » What came of a need that was heard: nothing yet, an action, a contract, a project, an answer.',
});
