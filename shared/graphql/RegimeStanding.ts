import { registerEnumType } from './decorators.js';

/** Who exercises a competence, as far as whoever asks was told. */
export enum RegimeStanding {
  COMMUNAL = 'COMMUNAL',
  TRANSFERRED = 'TRANSFERRED',
  DELEGATED = 'DELEGATED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(RegimeStanding, {
  name: 'RegimeStanding',
  description:
    '« Régime connu » Who exercises a competence, from what the agglomeration told; UNKNOWN when it told nothing of it.',
});
