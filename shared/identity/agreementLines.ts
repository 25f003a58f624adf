import { type Line, type Mutations, readBy } from './authorizationLine.js';

const agreements = [
  'SecondmentAgreement',
  'AgreementParty',
  'AgreementAct',
  'AllocationChain',
  'ChainInterval',
  'ChainLink',
];

/** Agreements on staff: for the pole, those who follow the work, and communes that are a party. */
export const agreementLines: readonly Line[] = [
  ...readBy(agreements, 'SHARED', ['ANALYST', 'PROJECT_OFFICER']),
  ...readBy(agreements, 'CONCERNED', ['COMMUNE_AGENT']),
  ...readBy(agreements, 'OWN', ['DIRECTOR']),
  // That a person agreed is for whoever places the post.
  {
    type: 'SecondmentAgreement',
    verb: 'READ',
    whose: 'OWN',
    roles: ['DIRECTOR'],
    fields: ['personAgreedOn', 'orderedOn'],
  },
  { type: 'SecondmentAgreement', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'SecondmentAgreement', verb: 'MOVE', whose: 'OWN', roles: ['DIRECTOR'] },
];

export const agreementMutations: Mutations = {
  draftSecondmentAgreement: ['SecondmentAgreement', 'CREATE'],
  signSecondmentAgreement: ['SecondmentAgreement', 'MOVE'],
  terminateSecondmentAgreement: ['SecondmentAgreement', 'MOVE'],
};
