import { everyone, type Line, type Mutations, readBy } from './authorizationLine.js';

const requests = ['StaffingRequest', 'StaffingAnswer'];

/** What agglomerations ask of the pole: of those who ask, those who serve, and those it concerns. */
export const staffingLines: readonly Line[] = [
  ...readBy(requests, 'OWN', ['PROJECT_OFFICER', 'DIRECTOR']),
  ...readBy(requests, 'CONCERNED', ['COMMUNE_AGENT', 'ANALYST', 'DIRECTOR', 'PROJECT_OFFICER']),
  // Posts are proposed to whoever places them, and nobody else.
  ...readBy(['StaffingMatching', 'StaffingMatch', 'MatchLot', 'MatchReason', 'MatchWay'], 'OWN', ['DIRECTOR']),
  ...readBy(['ReferenceSkill'], 'PUBLIC', everyone),
  { type: 'StaffingRequest', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'StaffingRequest', verb: 'MOVE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

export const staffingMutations: Mutations = {
  createStaffingRequest: ['StaffingRequest', 'CREATE'],
  sendStaffingRequest: ['StaffingRequest', 'MOVE'],
  cancelStaffingRequest: ['StaffingRequest', 'MOVE'],
};
