import { actionFiles } from './actions/actionFiles.js';
import { contractFiles } from './contracts/contractFiles.js';
import type { FileKind } from './FileKind.js';
import { ImportKind } from './importWords.js';
import { needFiles } from './needs/needFiles.js';
import { standFiles } from './stands/standFiles.js';

/** Every kind of file that a commune imports. */
export const fileKinds: Readonly<Record<ImportKind, FileKind>> = {
  [ImportKind.ACTIONS]: actionFiles,
  [ImportKind.CONTRACTS]: contractFiles,
  [ImportKind.NEEDS]: needFiles,
  [ImportKind.STANDS]: standFiles,
};
