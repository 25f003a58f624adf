import { registerEnumType } from './decorators.js';

export enum SupportState {
  OFFERED = 'OFFERED',
  CONSENTED = 'CONSENTED',
  ACTIVE = 'ACTIVE',
  CLOSED = 'CLOSED',
  REFUSED = 'REFUSED',
  INTERRUPTED = 'INTERRUPTED',
}
registerEnumType(SupportState, {
  name: 'SupportState',
  description: '« État d’un appui » Offers reserve nothing; half-days are promised from CONSENTED on.',
  valuesConfig: {
    OFFERED: { description: '« Offert » The communes have not answered.' },
    CONSENTED: { description: '« Consenti » Each commune consented, and the post’s half-days are promised.' },
    ACTIVE: { description: '« En cours » At work, each consent being valid.' },
    CLOSED: { description: '« Terminé » At its end, or earlier as agreed.' },
    REFUSED: { description: '« Refusé » By a commune: its decision.' },
    INTERRUPTED: { description: '« Interrompu » Before its end.' },
  },
});

export enum SupportKind {
  ENGINEERING = 'ENGINEERING',
  FACILITATION = 'FACILITATION',
  TRAINING = 'TRAINING',
  VISIBILITY = 'VISIBILITY',
  PEER_EXCHANGE = 'PEER_EXCHANGE',
}
registerEnumType(SupportKind, {
  name: 'SupportKind',
  description: '« Nature de l’appui » Engineering, facilitation, training, visibility, exchange between peers.',
});

export enum SupportEndReason {
  DECIDED = 'DECIDED',
  PERIOD_OVER = 'PERIOD_OVER',
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  CONSENT_REFUSED = 'CONSENT_REFUSED',
  CONSENT_OVER = 'CONSENT_OVER',
  CONSENT_REPLACED = 'CONSENT_REPLACED',
  PROJECT_WITHDRAWN = 'PROJECT_WITHDRAWN',
  COMMUNE_LEFT = 'COMMUNE_LEFT',
  MEMBERSHIP_OVER = 'MEMBERSHIP_OVER',
}
registerEnumType(SupportEndReason, {
  name: 'SupportEndReason',
  description:
    '« Fin d’un appui » Decided; its period is over; a consent was withdrawn, refused, is over or replaced by one that does not hold yet; the project was withdrawn; a commune carries it no longer, or belongs to the agglomeration no longer.',
});
