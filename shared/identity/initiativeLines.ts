import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';

const initiatives = ['Initiative', 'InitiativeObjective'];

/** Initiatives of the agglomerations, and who is engaged in them: a part of the authorization table. */
export const initiativeLines: readonly Line[] = [
  ...readBy(initiatives, 'PUBLIC', everyone),
  ...readBy(initiatives, 'SHARED', institutions),
  ...readBy(initiatives, 'OWN', ['PROJECT_OFFICER']),
  { type: 'Initiative', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Initiative', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  // What a commune answered came to its agglomeration alone.
  ...readBy(['EngagementReceipt'], 'OWN', ['PROJECT_OFFICER']),
  ...readBy(['EngagementReceipt'], 'CONCERNED', ['ANALYST']),
  // A commune's engagement is its own record; the institutions see it, and how far it is real.
  ...readBy(
    ['InitiativeEngagement', 'InitiativeStanding', 'InitiativeCounts', 'InitiativeCountsOfSize'],
    'SHARED',
    institutions,
  ),
  ...readBy(['InitiativeEngagement'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'InitiativeEngagement', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'InitiativeEngagement', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'InitiativeEngagement', verb: 'WITHDRAW', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  // Silence is a question to ask, by those whose members they are.
  ...readBy(['SilentCommune'], 'CONCERNED', ['PROJECT_OFFICER', 'ANALYST']),
];

/** Their mutations, in the table's words. */
export const initiativeMutations: Mutations = {
  createInitiative: ['Initiative', 'CREATE'],
  updateInitiative: ['Initiative', 'UPDATE'],
  engageInInitiative: ['InitiativeEngagement', 'CREATE'],
  declineInitiative: ['InitiativeEngagement', 'CREATE'],
  describeEngagement: ['InitiativeEngagement', 'UPDATE'],
  withdrawEngagement: ['InitiativeEngagement', 'WITHDRAW'],
};
