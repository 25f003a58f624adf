import { registerEnumType } from './decorators.js';

export enum CoFundingObject {
  FACILITY = 'FACILITY',
  OTHER = 'OTHER',
}
registerEnumType(CoFundingObject, {
  name: 'CoFundingObject',
  description:
    '« Objet du fonds de concours » A facility, to build it or to run it; anything else, for which the law allows none.',
});

export enum CoFundingSpending {
  INVESTMENT = 'INVESTMENT',
  OPERATION = 'OPERATION',
}
registerEnumType(CoFundingSpending, {
  name: 'CoFundingSpending',
  description: '« Nature de la dépense » Building the facility, of which the owner keeps a least share, or running it.',
});

export enum OwnShareCase {
  ORDINARY = 'ORDINARY',
  LEAD_AUTHORITY = 'LEAD_AUTHORITY',
  WAIVED = 'WAIVED',
}
registerEnumType(OwnShareCase, {
  name: 'OwnShareCase',
  description:
    '« Part minimale du maître d’ouvrage » The ordinary one, that of a domain with a « chef de file », or one that a waiver lowers.',
});

export enum CoFundingState {
  PROPOSED = 'PROPOSED',
  DELIBERATED_BY_ONE = 'DELIBERATED_BY_ONE',
  COMMITTED = 'COMMITTED',
  PAID_PART = 'PAID_PART',
  PAID = 'PAID',
  ENDED = 'ENDED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CoFundingState, {
  name: 'CoFundingState',
  description: '« État du fonds de concours » From its proposal to its payment.',
  valuesConfig: {
    PROPOSED: { description: '« Proposé » By the agglomeration; no council has deliberated as it stands.' },
    DELIBERATED_BY_ONE: { description: '« Délibéré » By one council at least, for this object and this amount.' },
    COMMITTED: { description: '« Engagé » By two concordant deliberations that bind.' },
    PAID_PART: { description: '« Versé en partie ».' },
    PAID: { description: '« Versé » In full.' },
    ENDED: { description: '« Clos » Nothing more is paid: only what was paid counts.' },
    REFUSED: { description: '« Refusé » By one of the two.' },
    CANCELLED: { description: '« Annulé » Before anything was paid.' },
  },
});
