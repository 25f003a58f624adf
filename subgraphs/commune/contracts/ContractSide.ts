import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ContractSide {
  COMMUNE = 'COMMUNE',
  INHABITANTS = 'INHABITANTS',
}
registerEnumType(ContractSide, {
  name: 'ContractSide',
  description: '« Côté du contrat » The commune, or the inhabitants with whom it is made.',
});
