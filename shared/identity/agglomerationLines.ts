import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';
import { labellingLines, labellingMutations } from './labellingLines.js';

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
];

/** The agglomerations' mutations, in the table's words. */
export const agglomerationMutations: Mutations = {
  moveLabelling: ['Labelling', 'DECIDE'],
  ...labellingMutations,
};
