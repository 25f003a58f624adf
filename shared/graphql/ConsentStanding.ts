import { registerEnumType } from './decorators.js';

export enum ConsentStanding {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  NONE = 'NONE',
}
registerEnumType(ConsentStanding, {
  name: 'ConsentStanding',
  description: '« Position de la commune » Its last word as it holds on a day; none means no.',
});
