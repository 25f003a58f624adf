import { registerEnumType } from './decorators.js';

export enum Theme {
  ENERGY = 'ENERGY',
  HOUSING = 'HOUSING',
  FOOD = 'FOOD',
  MOBILITY = 'MOBILITY',
  WASTE = 'WASTE',
  WATER = 'WATER',
  BIODIVERSITY = 'BIODIVERSITY',
  LIVING_ENVIRONMENT = 'LIVING_ENVIRONMENT',
  CULTURE = 'CULTURE',
  ECONOMY = 'ECONOMY',
  INVOLVEMENT = 'INVOLVEMENT',
}
registerEnumType(Theme, {
  name: 'Theme',
  description: '« Thème » What an action, a project or an initiative is mainly about.',
});
