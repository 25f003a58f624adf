import { adoptionLines, adoptionMutations } from './adoptionLines.js';
import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';
import { importLines, importMutations } from './importLines.js';
import { labellingLines, labellingMutations } from './labellingLines.js';

const published = [
  'Competence',
  'CompetenceRegime',
  'RegimeAct',
  'RegimeOperation',
  'TerritorialProject',
  'Axis',
  'PoliticalCommitment',
  'VicePresidencies',
  'PartnershipContract',
  'StatementCorrection',
  'CorrectedField',
];
const toldByAgglomerations = ['AgglomerationChapter', 'InvolvementCall', 'Contribution', 'AgglomerationTraining'];

/** What is told at the agglomerations' scale, and to whom: a part of the authorization table. */
export const agglomerationLines: readonly Line[] = [
  ...readBy(['Labelling', 'ProposalReceipt', 'LabellingDecision'], 'PUBLIC', everyone),
  ...readBy(['Labelling', 'ProposalReceipt', 'LabellingDecision'], 'SHARED', institutions),
  // Whoever follows the flow of proposals across the territory sees each of them, whatever its state.
  ...readBy(['Labelling', 'ProposalReceipt', 'LabellingDecision'], 'CONCERNED', [
    'COMMUNE_AGENT',
    'ANALYST',
    'DIRECTOR',
  ]),
  ...readBy(['Labelling', 'ProposalReceipt', 'LabellingDecision'], 'OWN', ['PROJECT_OFFICER']),
  { type: 'Labelling', verb: 'DECIDE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  ...labellingLines,
  ...adoptionLines,
  ...importLines,

  // What is settled, adopted and signed is published; its own officers write it.
  ...readBy(published, 'PUBLIC', everyone),
  { type: 'CompetenceRegime', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'CompetenceRegime', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'TerritorialProject', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'TerritorialProject', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Membership', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER', 'ADMINISTRATOR'] },
  // What it tells and asks: each row says who may read it.
  ...toldByAgglomerations.flatMap((type): Line[] => [
    ...readBy([type], 'PUBLIC', everyone),
    ...readBy([type], 'SHARED', institutions),
    ...readBy([type], 'OWN', ['PROJECT_OFFICER']),
    { type, verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
    { type, verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  ]),
  { type: 'AgglomerationChapter', verb: 'WITHDRAW', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'Contribution', verb: 'DECIDE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

/** The agglomerations' mutations, in the table's words. */
export const agglomerationMutations: Mutations = {
  ...importMutations,
  moveLabelling: ['Labelling', 'DECIDE'],
  setRegime: ['CompetenceRegime', 'CREATE'],
  removeRegime: ['CompetenceRegime', 'UPDATE'],
  placeOperation: ['CompetenceRegime', 'UPDATE'],
  joinAgglomeration: ['Membership', 'CREATE'],
  leaveAgglomeration: ['Membership', 'CREATE'],
  createTerritorialProject: ['TerritorialProject', 'CREATE'],
  updateTerritorialProject: ['TerritorialProject', 'UPDATE'],
  recordPoliticalCommitment: ['TerritorialProject', 'UPDATE'],
  setVicePresidencies: ['TerritorialProject', 'UPDATE'],
  recordPartnershipContract: ['TerritorialProject', 'UPDATE'],
  correctPoliticalCommitment: ['TerritorialProject', 'UPDATE'],
  correctVicePresidencies: ['TerritorialProject', 'UPDATE'],
  correctPartnershipContract: ['TerritorialProject', 'UPDATE'],
  openInvolvementCall: ['InvolvementCall', 'CREATE'],
  updateInvolvementCall: ['InvolvementCall', 'UPDATE'],
  recordContribution: ['Contribution', 'CREATE'],
  answerContribution: ['Contribution', 'DECIDE'],
  createAgglomerationChapter: ['AgglomerationChapter', 'CREATE'],
  updateAgglomerationChapter: ['AgglomerationChapter', 'UPDATE'],
  publishAgglomerationChapter: ['AgglomerationChapter', 'UPDATE'],
  withdrawAgglomerationChapter: ['AgglomerationChapter', 'WITHDRAW'],
  recordAgglomerationTraining: ['AgglomerationTraining', 'CREATE'],
  countTrainees: ['AgglomerationTraining', 'UPDATE'],
  ...labellingMutations,
  ...adoptionMutations,
};
