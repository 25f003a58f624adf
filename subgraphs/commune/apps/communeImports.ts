import { ImportLine } from '#shared/exchange/import/ImportLine.js';
import type { ImportScale } from '#shared/exchange/import/ImportScale.js';
import { importParts } from '#shared/exchange/import/importParts.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { fileKinds } from './fileKinds.js';
import { ImportRun } from './ImportRun.js';
import { ImportRunPayload } from './ImportRunPayload.js';
import { PreviewImportInput } from './PreviewImportInput.js';

/** What a commune's applications bring as files, in its agent's name. */
export const communeImports: ImportScale = {
  scale: 'commune',
  role: 'COMMUNE_AGENT',
  tenant: 'insee',
  kinds: fileKinds,
  names: { run: 'importRun', preview: 'previewImport', write: 'runImport', cancel: 'cancelImport' },
};

export const communeImportParts = importParts(communeImports, {
  run: ImportRun,
  payload: ImportRunPayload,
  preview: PreviewImportInput,
  lines: connectionOf(() => ImportLine, 'ImportLine', 'Lignes d’un import'),
});
