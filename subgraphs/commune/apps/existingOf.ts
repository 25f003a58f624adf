import type { EntityManager } from 'typeorm';
import { actionsOwnedBy, externalIdsOwnedBy } from '../actions/writeActions.js';
import { carriedReferences } from '../projects/carriedReferences.js';
import type { Existing } from './planActionImport.js';

/** What a commune has, for the plan of an import: three statements whatever there is. */
export async function existingOf(
  manager: EntityManager,
  insee: string,
  options: { readonly lock: boolean },
): Promise<Existing> {
  return {
    insee,
    actions: await actionsOwnedBy(manager, insee, options),
    externalIds: await externalIdsOwnedBy(manager, insee),
    projects: await carriedReferences(manager, insee),
  };
}
