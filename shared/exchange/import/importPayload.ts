import type { Problem } from '../../graphql/Problem.js';
import type { ToldImport } from './ToldImport.js';

/** The import as it is now, or what stopped it. */
export interface ImportPayload {
  readonly importRun: ToldImport | null;
  readonly problems: readonly Problem[];
}
