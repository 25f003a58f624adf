import { registerEnumType } from './decorators.js';

export enum OfferState {
  KNOWN = 'KNOWN',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OfferState, {
  name: 'OfferState',
  description:
    '« État d’une offre » Whether the scale could see what the need asks; no offer at all: it was not reached.',
});
