import { everyone, type Line, type Mutations, readBy } from './authorizationLine.js';

/** What an agglomeration took over from before, and what is not in order with what it keeps: a part of the authorization table. */
export const importLines: readonly Line[] = [
  ...readBy(['AgglomerationImport', 'ImportLine', 'ImportLineProblem', 'ImportCounts'], 'OWN', ['PROJECT_OFFICER']),
  ...readBy(['PoleImport', 'ImportLine', 'ImportLineProblem', 'ImportCounts'], 'OWN', ['DIRECTOR']),
  { type: 'PoleImport', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'PoleImport', verb: 'MOVE', whose: 'OWN', roles: ['DIRECTOR'] },
  ...readBy(['ImportedFact', 'AgglomerationCheck'], 'OWN', ['PROJECT_OFFICER']),
  // What the checks are asked with is as visible as the agglomeration; each scale tells it of the rows this reader sees.
  ...readBy(['SupportAsked', 'SupportSaid'], 'PUBLIC', everyone),
  { type: 'AgglomerationImport', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'AgglomerationImport', verb: 'MOVE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'ImportedFact', verb: 'UPDATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
];

export const importMutations: Mutations = {
  previewPoleImport: ['PoleImport', 'CREATE'],
  runPoleImport: ['PoleImport', 'MOVE'],
  cancelPoleImport: ['PoleImport', 'MOVE'],
  previewAgglomerationImport: ['AgglomerationImport', 'CREATE'],
  runAgglomerationImport: ['AgglomerationImport', 'MOVE'],
  cancelAgglomerationImport: ['AgglomerationImport', 'MOVE'],
  withdrawImportedFact: ['ImportedFact', 'UPDATE'],
};
