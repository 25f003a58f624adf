import { dirname, join } from 'node:path';
import type { Filled } from './prepare.js';

/** Where a copy of the product keeps files' bytes: beside its databases. */
export function filesFolder({ issuerFolder }: Pick<Filled, 'issuerFolder'>): string {
  return join(dirname(issuerFolder), 'files');
}
