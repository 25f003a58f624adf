import { registerEnumType } from './decorators.js';

export enum EngagementState {
  ENGAGED = 'ENGAGED',
  WITHDRAWN = 'WITHDRAWN',
  DECLINED = 'DECLINED',
}
registerEnumType(EngagementState, {
  name: 'EngagementState',
  description: '« Réponse à une démarche » The commune takes part, took part, or does not: each is an answer.',
});

export enum DeclineGround {
  NOT_INTERESTED = 'NOT_INTERESTED',
  ALREADY_DONE = 'ALREADY_DONE',
}
registerEnumType(DeclineGround, {
  name: 'DeclineGround',
  description: '« Motif » Not interested, or already done in the commune’s own way.',
});
