import { registerEnumType } from '../../graphql/decorators.js';

export enum ExchangeFormat {
  CSV = 'CSV',
  JSON = 'JSON',
}
registerEnumType(ExchangeFormat, {
  name: 'ExchangeFormat',
  description: '« Format » CSV as spreadsheets write it, or a JSON list of objects with the same columns.',
});

export enum ImportMode {
  ALL_OR_NOTHING = 'ALL_OR_NOTHING',
  GOOD_LINES = 'GOOD_LINES',
}
registerEnumType(ImportMode, {
  name: 'ImportMode',
  description: '« Manière d’importer » Every line or none, or the good lines without the refused ones.',
});

export enum ImportState {
  PREVIEWED = 'PREVIEWED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ImportState, {
  name: 'ImportState',
  description:
    '« État de l’import » Previewed and not yet written; being prepared in steps, nothing written; done; failed or cancelled, nothing written.',
});
