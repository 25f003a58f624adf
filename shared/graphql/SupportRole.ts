import { registerEnumType } from './decorators.js';

export enum SupportScale {
  PEERS = 'PEERS',
  AGGLOMERATION = 'AGGLOMERATION',
  POLE = 'POLE',
  PARTNER = 'PARTNER',
}
registerEnumType(SupportScale, {
  name: 'SupportScale',
  description: '« Échelon du soutien » Who supports: other communes, the agglomeration, the pole, a partner.',
});

/** From the lightest on the commune's hand to the heaviest. */
export enum SupportRole {
  VISIBILITY = 'VISIBILITY',
  PEER_EXCHANGE = 'PEER_EXCHANGE',
  TOOLING_TRAINING = 'TOOLING_TRAINING',
  ADVICE = 'ADVICE',
  CO_FACILITATION = 'CO_FACILITATION',
  CO_FUNDING = 'CO_FUNDING',
  SECONDMENT = 'SECONDMENT',
  CO_CARRYING = 'CO_CARRYING',
  CARRYING = 'CARRYING',
}
registerEnumType(SupportRole, {
  name: 'SupportRole',
  description: '« Rôle du soutien » What the support does, from the lightest on the commune’s hand to the heaviest.',
});
