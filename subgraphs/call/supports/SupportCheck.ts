import { registerEnumType } from '#shared/graphql/decorators.js';

export enum SupportCheck {
  WITHOUT_CONSENT = 'WITHOUT_CONSENT',
  CONSENTED_UNANSWERED = 'CONSENTED_UNANSWERED',
  OVER_CAPACITY = 'OVER_CAPACITY',
  WITHOUT_END = 'WITHOUT_END',
  POST_NOT_FILLED = 'POST_NOT_FILLED',
}
registerEnumType(SupportCheck, {
  name: 'SupportCheck',
  description: '« Point à vérifier » What is not in order with a support.',
  valuesConfig: {
    WITHOUT_CONSENT: { description: '« Sans consentement » Active without a consent of each commune valid today.' },
    CONSENTED_UNANSWERED: {
      description: '« Consenti, non promis » Each commune consented to an offer for which the post has no room.',
    },
    OVER_CAPACITY: { description: '« Au-delà de la capacité » Its post promised more than it can give in a month.' },
    WITHOUT_END: { description: '« Sans fin » It has no last day.' },
    POST_NOT_FILLED: { description: '« Poste non pourvu » Nobody holds its post.' },
  },
});
