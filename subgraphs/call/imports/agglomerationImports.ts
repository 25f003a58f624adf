import { ImportLine } from '#shared/exchange/import/ImportLine.js';
import type { ImportScale } from '#shared/exchange/import/ImportScale.js';
import { importParts } from '#shared/exchange/import/importParts.js';
import { connectionOf } from '#shared/graphql/connection.js';
import {
  AgglomerationImport,
  AgglomerationImportPayload,
  PreviewAgglomerationImportInput,
} from './AgglomerationImport.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import { deliberationFacts } from './deliberationFacts.js';
import { factFiles } from './factFiles.js';
import { labelFacts } from './labelFacts.js';
import { membershipFacts } from './membershipFacts.js';
import { postFacts } from './postFacts.js';
import { supportFacts } from './supportFacts.js';

/** What an agglomeration's officer imports of what already is. */
export const agglomerationImports: ImportScale = {
  scale: 'call',
  role: 'PROJECT_OFFICER',
  tenant: 'siren',
  kinds: {
    [AgglomerationImportKind.LABELS]: factFiles(labelFacts),
    [AgglomerationImportKind.SUPPORTS]: factFiles(supportFacts),
    [AgglomerationImportKind.POSTS]: factFiles(postFacts),
    [AgglomerationImportKind.MEMBERSHIPS]: factFiles(membershipFacts),
    [AgglomerationImportKind.DELIBERATIONS]: factFiles(deliberationFacts),
  },
  names: {
    run: 'agglomerationImport',
    preview: 'previewAgglomerationImport',
    write: 'runAgglomerationImport',
    cancel: 'cancelAgglomerationImport',
  },
};

export const agglomerationImportParts = importParts(agglomerationImports, {
  run: AgglomerationImport,
  payload: AgglomerationImportPayload,
  preview: PreviewAgglomerationImportInput,
  lines: connectionOf(() => ImportLine, 'AgglomerationImportLine', 'Lignes d’un import d’une agglomération'),
});
