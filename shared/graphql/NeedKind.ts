import { registerEnumType } from './decorators.js';

export enum NeedKind {
  PEER_EXCHANGE = 'PEER_EXCHANGE',
  ENGINEERING = 'ENGINEERING',
  FACILITATION = 'FACILITATION',
  TRAINING = 'TRAINING',
  CO_FUNDING = 'CO_FUNDING',
  VISIBILITY = 'VISIBILITY',
}
registerEnumType(NeedKind, {
  name: 'NeedKind',
  description: '« Nature du besoin » Peers, engineering, facilitation, training, fonds de concours, visibility.',
});
