import type { FileKind } from '#shared/exchange/import/FileKind.js';
import { actionFiles } from './actions/actionFiles.js';
import { contractFiles } from './contracts/contractFiles.js';
import { ImportKind } from './ImportKind.js';
import { needFiles } from './needs/needFiles.js';
import { standFiles } from './stands/standFiles.js';

/** Every kind of file that a commune imports. */
export const fileKinds: Readonly<Record<ImportKind, FileKind>> = {
  [ImportKind.ACTIONS]: actionFiles,
  [ImportKind.CONTRACTS]: contractFiles,
  [ImportKind.NEEDS]: needFiles,
  [ImportKind.STANDS]: standFiles,
};
