import { registerEnumType } from '#shared/graphql/decorators.js';

export enum Origin {
  COMMUNE = 'COMMUNE',
  INHABITANTS = 'INHABITANTS',
  ASSOCIATION = 'ASSOCIATION',
  CLAIM = 'CLAIM',
  INITIATIVE = 'INITIATIVE',
}
registerEnumType(Origin, {
  name: 'Origin',
  description:
    '« Origine » Where an action comes from: the commune, inhabitants, an association, a claim, an initiative.',
});
