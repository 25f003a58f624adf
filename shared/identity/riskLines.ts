import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';

const shown = ['SharedRisks', 'SharedRisk', 'SharedRiskFigure'];

/** The three risks of a commune that it shows to others by its own decision: a part of the authorization table. */
export const riskLines: readonly Line[] = [
  ...readBy(shown, 'PUBLIC', everyone),
  ...readBy(shown, 'SHARED', institutions),
  ...readBy([...shown, 'RiskSharing'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'RiskSharing', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'RiskSharing', verb: 'WITHDRAW', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
];

/** What their mutations do, in the table's words. */
export const riskMutations: Mutations = {
  shareRisks: ['RiskSharing', 'UPDATE'],
  withdrawRisks: ['RiskSharing', 'WITHDRAW'],
};
