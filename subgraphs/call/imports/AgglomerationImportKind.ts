import { registerEnumType } from '#shared/graphql/decorators.js';

export enum AgglomerationImportKind {
  LABELS = 'LABELS',
  SUPPORTS = 'SUPPORTS',
  POSTS = 'POSTS',
  MEMBERSHIPS = 'MEMBERSHIPS',
  DELIBERATIONS = 'DELIBERATIONS',
}
registerEnumType(AgglomerationImportKind, {
  name: 'AgglomerationImportKind',
  description:
    '« Objet de l’import d’une agglomération » What the file’s lines are: labels given, supports, posts, memberships of communes, or deliberations and the regimes they settle.',
});
