import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ImportKind {
  ACTIONS = 'ACTIONS',
  CONTRACTS = 'CONTRACTS',
  NEEDS = 'NEEDS',
  STANDS = 'STANDS',
}
registerEnumType(ImportKind, {
  name: 'ImportKind',
  description:
    '« Objet de l’import » What the file’s lines are: actions, fifty/fifty contracts, needs of projects, or stands with what was heard.',
});
