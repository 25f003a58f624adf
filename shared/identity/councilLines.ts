import { everyone, type Line, type Mutations, readBy } from './authorizationLine.js';

/** Working groups and development councils are institutions: told to everybody, their counts hidden where small. */
export const councilLines: readonly Line[] = [
  ...readBy(
    [
      'WorkingGroup',
      'DevelopmentCouncil',
      'CouncilComposition',
      'AgeBand',
      'CouncilReferral',
      'CouncilOpinion',
      'CouncilMission',
    ],
    'PUBLIC',
    everyone,
  ),
  { type: 'WorkingGroup', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'WorkingGroup', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'DevelopmentCouncil', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

export const councilMutations: Mutations = {
  createWorkingGroup: ['WorkingGroup', 'CREATE'],
  updateWorkingGroup: ['WorkingGroup', 'UPDATE'],
  setCouncilComposition: ['DevelopmentCouncil', 'UPDATE'],
  recordReferral: ['DevelopmentCouncil', 'UPDATE'],
  recordOpinion: ['DevelopmentCouncil', 'UPDATE'],
  followUpOpinion: ['DevelopmentCouncil', 'UPDATE'],
  recordCouncilMission: ['DevelopmentCouncil', 'UPDATE'],
};
