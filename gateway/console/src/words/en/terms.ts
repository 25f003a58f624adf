import type { Catalogue } from '../fr.js';

/** The words for the graph’s enumerations. */
export const terms: Pick<
  Catalogue,
  | 'themes'
  | 'phases'
  | 'statuses'
  | 'projectStates'
  | 'visibilities'
  | 'needKinds'
  | 'labellingStates'
  | 'allocationStates'
  | 'checks'
  | 'skills'
  | 'skillLevels'
> = {
  themes: {
    ENERGY: 'energy',
    HOUSING: 'housing',
    FOOD: 'food',
    MOBILITY: 'mobility',
    WASTE: 'waste',
    WATER: 'water',
    BIODIVERSITY: 'biodiversity',
    LIVING_ENVIRONMENT: 'living environment',
    CULTURE: 'culture',
    ECONOMY: 'economy',
    INVOLVEMENT: 'inhabitants’ involvement',
  },
  phases: { IDEA: 'idea', STUDY: 'study', OPERATION: 'operation' },
  statuses: {
    ONGOING: 'ongoing',
    LATE: 'late',
    PAUSED: 'paused',
    BLOCKED: 'blocked',
    ABANDONED: 'abandoned',
    DONE: 'done',
  },
  projectStates: { DRAFT: 'draft', SHARED: 'shared', PROPOSED: 'proposed', WITHDRAWN: 'withdrawn' },
  visibilities: { PRIVATE: 'the commune alone', SHARED: 'the three scales', PUBLIC: 'everyone' },
  needKinds: {
    PEER_EXCHANGE: 'exchange between peers',
    ENGINEERING: 'engineering',
    FACILITATION: 'facilitation',
    TRAINING: 'training',
    CO_FUNDING: 'co-funding',
    VISIBILITY: 'making it known',
  },
  labellingStates: {
    RECEIVED: 'received',
    ADMISSIBLE: 'admissible',
    UNDER_REVIEW: 'under review',
    LABELLED: 'labelled',
    TO_MATURE: 'to mature',
    NOT_RETAINED: 'not retained',
    FOLLOWED: 'followed',
    EXPIRED: 'expired',
    SUSPENDED: 'suspended',
  },
  allocationStates: {
    REQUESTED: 'requested',
    PROPOSED: 'proposed',
    ACCEPTED: 'accepted',
    ACTIVE: 'active',
    ENDED: 'ended',
    REFUSED: 'refused',
    CANCELLED: 'cancelled',
  },
  checks: {
    OVER_ALLOCATED: 'over capacity',
    NO_EMPLOYER_AGREEMENT: 'without the employer’s agreement',
    NO_CONSENT: 'without the commune’s consent',
    INCOMPLETE_CHAIN: 'a day without a chain of agreements',
    CHAIN_ENDS_SOON: 'its agreements end within 90 days',
    CONTRADICTORY_INSTRUCTIONS: 'two bodies give instructions',
  },
  skills: {
    ENERGY: 'energy of buildings',
    HOUSING: 'housing renovation',
    FACILITATION: 'facilitation and inhabitants’ involvement',
    PROCUREMENT: 'public procurement',
    LANDSCAPE: 'landscape and biodiversity',
    MOBILITY: 'mobility',
    FOOD: 'food',
    CIRCULAR: 'circular economy',
    FUNDING: 'project finance',
    PLANNING: 'town planning',
  },
  skillLevels: { PRACTISES: 'practises', LEADS: 'leads', TEACHES: 'teaches' },
};
