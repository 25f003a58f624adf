import { registerEnumType } from './decorators.js';

export enum Visibility {
  PRIVATE = 'PRIVATE',
  SHARED = 'SHARED',
  PUBLIC = 'PUBLIC',
}
registerEnumType(Visibility, {
  name: 'Visibility',
  description: '« Visibilité » Who may see a row: its owner alone, every institution of the territory, or everybody.',
});
