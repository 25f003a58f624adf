import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';
import { poleAffairsLines, poleAffairsMutations } from './poleAffairsLines.js';

/** Who governs a pole, on what it works and may act: an institution tells it to everybody, its director writes it. */
export const poleLines: readonly Line[] = [
  ...readBy(
    ['PoleGovernance', 'PoleAxis', 'MetropolitanInterest', 'MetropolitanDeliberation', 'Partner', 'PartnerOffer'],
    'PUBLIC',
    everyone,
  ),
  // What the checks are asked with is as visible as the pole; each scale tells it of the rows this reader sees.
  ...readBy(
    ['SecondmentAsked', 'SecondmentSaid', 'ServedNeed', 'ServedNeedFacts', 'ServedNeedEffort'],
    'PUBLIC',
    everyone,
  ),
  // Who pilots and makes a team: of those who see the team; sheets and checks are the director's.
  ...readBy(['TeamPilot', 'TeamMember', 'HalfDaysEntry'], 'SHARED', ['ANALYST', 'PROJECT_OFFICER']),
  ...readBy(['TeamPilot', 'TeamMember', 'HalfDaysEntry'], 'CONCERNED', ['COMMUNE_AGENT']),
  ...readBy(
    ['TeamPilot', 'TeamMember', 'HalfDaysEntry', 'Timesheet', 'TimesheetLine', 'PoleCheck', 'PoleCheckCount'],
    'OWN',
    ['DIRECTOR'],
  ),
  ...readBy(
    ['WhatIf', 'WhatIfMonth', 'WhatIfChain', 'WhatIfRequest', 'WhatIfTakeover', 'WhatIfTakeoverMonth', 'LackingSkill'],
    'OWN',
    ['DIRECTOR'],
  ),
  { type: 'ResourceTeam', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Pole', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'MetropolitanInterest', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'MetropolitanInterest', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Partner', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Partner', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  // The story: each chapter says who may read it.
  ...readBy(['PoleChapter'], 'PUBLIC', everyone),
  ...readBy(['PoleChapter'], 'SHARED', institutions),
  ...readBy(['PoleChapter', 'StoryContributors', 'PublishingConsent'], 'OWN', ['DIRECTOR']),
  { type: 'PoleChapter', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'PoleChapter', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'PoleChapter', verb: 'WITHDRAW', whose: 'OWN', roles: ['DIRECTOR'] },
  ...poleAffairsLines,
];

export const poleMutations: Mutations = {
  requestAllocation: ['Allocation', 'CREATE'],
  moveAllocation: ['Allocation', 'MOVE'],
  recordEmployerAgreement: ['Allocation', 'UPDATE'],
  setTeamPilot: ['ResourceTeam', 'UPDATE'],
  addTeamMember: ['ResourceTeam', 'UPDATE'],
  endTeamMember: ['ResourceTeam', 'UPDATE'],
  setPoleGovernance: ['Pole', 'UPDATE'],
  setPoleMemberEnd: ['Pole', 'UPDATE'],
  declareMetropolitanInterest: ['MetropolitanInterest', 'CREATE'],
  recordMetropolitanDeliberation: ['MetropolitanInterest', 'UPDATE'],
  endMetropolitanInterest: ['MetropolitanInterest', 'UPDATE'],
  recordPartner: ['Partner', 'CREATE'],
  recordPartnerOffer: ['Partner', 'UPDATE'],
  createPoleChapter: ['PoleChapter', 'CREATE'],
  updatePoleChapter: ['PoleChapter', 'UPDATE'],
  publishPoleChapter: ['PoleChapter', 'UPDATE'],
  withdrawPoleChapter: ['PoleChapter', 'WITHDRAW'],
  ...poleAffairsMutations,
};
