import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ContractOrigin {
  COMMUNE = 'COMMUNE',
  INHABITANTS = 'INHABITANTS',
  ASSOCIATION = 'ASSOCIATION',
  CLAIM = 'CLAIM',
}
registerEnumType(ContractOrigin, {
  name: 'ContractOrigin',
  description: '« Origine du contrat » Who asked for it: the commune, inhabitants, an association, or a claim.',
});
