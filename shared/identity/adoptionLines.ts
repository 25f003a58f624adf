import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';

/** What agglomerations adopt of communes' frameworks: each row says who may read it. */
export const adoptionLines: readonly Line[] = [
  ...readBy(['AgglomerationAdoption'], 'PUBLIC', everyone),
  ...readBy(['AgglomerationAdoption'], 'SHARED', institutions),
  ...readBy(['AgglomerationAdoption'], 'OWN', ['PROJECT_OFFICER']),
  { type: 'AgglomerationAdoption', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'AgglomerationAdoption', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

export const adoptionMutations: Mutations = {
  adoptForAgglomeration: ['AgglomerationAdoption', 'CREATE'],
  evaluateForAgglomeration: ['AgglomerationAdoption', 'UPDATE'],
};
