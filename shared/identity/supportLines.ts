import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';

const supports = [
  'Support',
  'SupportMonth',
  'SupportConsent',
  'SupportWord',
  'SupportMove',
  'SupportFacts',
  'SupportReview',
  'AssessedSupport',
];
/** What a support is done by; what a post can give is for those who plan. */
const planning = ['PostCapacity', 'PostMonth', 'DevelopmentTeam', 'CommuneCoverage', 'CommuneSupportMonth'];
/** What is offered for a need, and what the rule concludes from it, is exactly as visible as the need. */
const offers = [
  'AgglomerationOffer',
  'PoleOffer',
  'PartnerOfferForNeed',
  'OfferLot',
  'Advice',
  'AdviceDecision',
  'AdvisedNeed',
  'ProjectAdvice',
  'AdvisedPart',
  'CommuneVerdict',
  'MissingAnswer',
  'SubsidiarityFinding',
  'SubsidiarityStep',
  'ConditionInWords',
  'Counterfactual',
  'EvidenceRow',
];

/** What the rule says of a support, an allocation or a fonds de concours: for whoever may see the thing itself. */
const assessments = ['SubsidiarityAssessment', 'CommuneAssessment', 'VerdictCount'];

/** What agglomerations offer and give to their members' projects, and by which posts: a part of the authorization table. */
export const supportLines: readonly Line[] = [
  ...readBy([...supports, 'Post', 'PostSkill', ...planning], 'OWN', ['PROJECT_OFFICER']),
  ...readBy([...supports, 'Post', 'PostSkill', ...planning], 'CONCERNED', ['ANALYST', 'DIRECTOR']),
  ...readBy([...supports, 'Post', 'PostSkill'], 'CONCERNED', ['COMMUNE_AGENT']),
  ...readBy(assessments, 'OWN', ['PROJECT_OFFICER', 'DIRECTOR']),
  ...readBy(assessments, 'CONCERNED', ['ANALYST', 'DIRECTOR', 'COMMUNE_AGENT', 'PROJECT_OFFICER']),
  ...readBy(offers, 'PUBLIC', everyone),
  ...readBy(offers, 'SHARED', institutions),
  ...readBy(offers, 'OWN', ['COMMUNE_AGENT']),
  ...readBy(offers, 'CONCERNED', ['COMMUNE_AGENT']),
  { type: 'AdviceDecision', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  ...readBy(['SupportReceipt'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'Post', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Post', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Support', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Support', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Support', verb: 'MOVE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

export const supportMutations: Mutations = {
  decideAdvice: ['AdviceDecision', 'CREATE'],
  createPost: ['Post', 'CREATE'],
  updatePost: ['Post', 'UPDATE'],
  setPostCapacity: ['Post', 'UPDATE'],
  offerSupport: ['Support', 'CREATE'],
  planSupport: ['Support', 'UPDATE'],
  moveSupport: ['Support', 'MOVE'],
  recordSupportHalfDays: ['Support', 'UPDATE'],
};
