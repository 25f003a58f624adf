import { ImportLine } from '#shared/exchange/import/ImportLine.js';
import type { ImportScale } from '#shared/exchange/import/ImportScale.js';
import { importParts } from '#shared/exchange/import/importParts.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { agreementKind } from './agreementFiles.js';
import { allocationKind } from './allocationFiles.js';
import { PoleImport, PoleImportKind, PoleImportPayload, PreviewPoleImportInput } from './PoleImport.js';
import { poleFiles } from './poleFiles.js';
import { postKind } from './postFiles.js';

/** What a pole's director imports of what already is. */
export const poleImports: ImportScale = {
  scale: 'pma',
  role: 'DIRECTOR',
  tenant: 'siren',
  kinds: {
    [PoleImportKind.POSTS]: poleFiles(postKind),
    [PoleImportKind.AGREEMENTS]: poleFiles(agreementKind),
    [PoleImportKind.ALLOCATIONS]: poleFiles(allocationKind),
  },
  names: { run: 'poleImport', preview: 'previewPoleImport', write: 'runPoleImport', cancel: 'cancelPoleImport' },
};

export const poleImportParts = importParts(poleImports, {
  run: PoleImport,
  payload: PoleImportPayload,
  preview: PreviewPoleImportInput,
  lines: connectionOf(() => ImportLine, 'PoleImportLine', 'Lignes d’un import du pôle'),
});
