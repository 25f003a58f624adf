import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ListeningScale {
  COMMUNE = 'COMMUNE',
  AGGLOMERATION = 'AGGLOMERATION',
  POLE = 'POLE',
}
registerEnumType(ListeningScale, {
  name: 'ListeningScale',
  description: '« Échelle écoutée » Which scale took part in a listening round, or a finding is about.',
});
