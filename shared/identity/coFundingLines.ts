import { type Line, type Mutations, readBy } from './authorizationLine.js';

/** Money for a project: for those who carry it, and for the agglomeration that gives it. */
const money: readonly string[] = [
  'CoFunding',
  'CoFundingFacts',
  'CoFundingPayment',
  'CoFundingDeliberation',
  'ProjectCoFunding',
  'ReceivedFundingPlan',
  'CoFundingCap',
  'CoFundingTerm',
  'CoFundingSimulation',
  'CoFundingRemedy',
];

/** What is told of fonds de concours, and to whom: a part of the authorization table. */
export const coFundingLines: readonly Line[] = [
  ...readBy(money, 'OWN', ['PROJECT_OFFICER']),
  ...readBy(money, 'CONCERNED', ['COMMUNE_AGENT']),
  { type: 'CoFunding', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'CoFunding', verb: 'DECIDE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  // An agglomeration's councils, beside those that communes enter for themselves.
  ...readBy(['CouncilMeeting', 'Convocation'], 'OWN', ['PROJECT_OFFICER']),
  { type: 'CouncilMeeting', verb: 'DECIDE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

/** The mutations on fonds de concours, in the table's words. */
export const coFundingMutations: Mutations = {
  proposeCoFunding: ['CoFunding', 'CREATE'],
  declareCoFunding: ['CoFunding', 'CREATE'],
  recordCoFundingDeliberation: ['CoFunding', 'DECIDE'],
  moveCoFunding: ['CoFunding', 'DECIDE'],
  recordCoFundingPayment: ['CoFunding', 'DECIDE'],
  planAgglomerationCouncil: ['CouncilMeeting', 'DECIDE'],
  moveAgglomerationCouncil: ['CouncilMeeting', 'DECIDE'],
  holdAgglomerationCouncil: ['CouncilMeeting', 'DECIDE'],
  cancelAgglomerationCouncil: ['CouncilMeeting', 'DECIDE'],
};
