import { ActionPhase } from '../../actions/ActionPhase.js';
import { ActionStatus } from '../../actions/ActionStatus.js';
import { Origin } from '../../actions/Origin.js';
import { Theme } from '../../actions/Theme.js';

/** What a French file may write for each value; the value itself is understood too. */
export const actionWords = {
  theme: {
    [Theme.ENERGY]: 'énergie',
    [Theme.HOUSING]: 'logement',
    [Theme.FOOD]: 'alimentation',
    [Theme.MOBILITY]: 'mobilité',
    [Theme.WASTE]: 'déchets',
    [Theme.WATER]: 'eau',
    [Theme.BIODIVERSITY]: 'biodiversité',
    [Theme.LIVING_ENVIRONMENT]: 'cadre de vie',
    [Theme.CULTURE]: 'culture',
    [Theme.ECONOMY]: 'économie',
    [Theme.INVOLVEMENT]: 'implication',
  },
  phase: {
    [ActionPhase.IDEA]: 'idée',
    [ActionPhase.STUDY]: 'étude',
    [ActionPhase.OPERATION]: 'opération',
  },
  status: {
    [ActionStatus.ONGOING]: 'en cours',
    [ActionStatus.LATE]: 'en retard',
    [ActionStatus.PAUSED]: 'en pause',
    [ActionStatus.BLOCKED]: 'bloquée',
    [ActionStatus.ABANDONED]: 'abandonnée',
    [ActionStatus.DONE]: 'faite',
  },
  origin: {
    [Origin.COMMUNE]: 'commune',
    [Origin.INHABITANTS]: 'habitants',
    [Origin.ASSOCIATION]: 'association',
    [Origin.CLAIM]: 'réclamation',
    [Origin.INITIATIVE]: 'initiative',
  },
  visibility: { PRIVATE: 'privée', SHARED: 'partagée', PUBLIC: 'publique' },
} as const;
