import { registerEnumType } from './decorators.js';

/** Who exercises a competence in a commune on a day: exactly one of these. */
export enum Regime {
  COMMUNAL = 'COMMUNAL',
  TRANSFERRED = 'TRANSFERRED',
  DELEGATED = 'DELEGATED',
}
registerEnumType(Regime, {
  name: 'Regime',
  description:
    '« Régime d’une compétence » The commune’s own; transferred to its agglomeration (CGCT L5216-5); the agglomeration’s, delegated to the commune, which exercises it for it (L1111-8).',
});

/** Who decided a regime. */
export enum RegimeBody {
  LAW = 'LAW',
  PREFECT_ORDER = 'PREFECT_ORDER',
  DELIBERATION = 'DELIBERATION',
  AGREEMENT = 'AGREEMENT',
}
registerEnumType(RegimeBody, {
  name: 'RegimeBody',
  description: '« Auteur de l’acte » The law itself, a prefect’s order, a council’s deliberation, a signed agreement.',
});

/** On which side of « l’intérêt communautaire » an operation is. */
export enum InterestSide {
  COMMUNITY = 'COMMUNITY',
  COMMUNAL = 'COMMUNAL',
}
registerEnumType(InterestSide, {
  name: 'InterestSide',
  description: '« Côté de la ligne » Of community interest, the agglomeration’s; or left to the commune.',
});
