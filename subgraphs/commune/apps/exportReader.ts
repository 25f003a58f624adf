import type { EntityManager } from 'typeorm';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { actionsById } from '../actions/store.js';
import { contractsById } from '../contracts/store.js';
import { projectsById } from '../projects/store.js';

interface Linked {
  readonly projects?: readonly (string | null)[];
  readonly actions?: readonly (string | null)[];
  readonly contracts?: readonly (string | null)[];
}

/** A linked record's reference; null for none, and for one that this reader may not see. */
export type ReferenceOf = (id: string | null) => string | null;

/** What an export's columns read beside their rows: for whom, and the references of what the rows are linked to. */
export async function exportReader(
  context: RequestContext,
  { projects = [], actions = [], contracts = [] }: Linked,
): Promise<{
  readonly manager: EntityManager;
  /** The commune that the reader acts for; null when the reader acts for none. */
  readonly insee: string | null;
  readonly projectOf: ReferenceOf;
  readonly actionOf: ReferenceOf;
  readonly contractOf: ReferenceOf;
}> {
  const manager = await context.manager();
  const { tenant, scale } = context.actor;
  return {
    manager,
    insee: scale === 'commune' ? tenant : null,
    projectOf: await references(projects, (ids) => projectsById(manager, ids)),
    actionOf: await references(actions, (ids) => actionsById(manager, ids)),
    contractOf: await references(contracts, (ids) => contractsById(manager, ids)),
  };
}

async function references(
  linked: readonly (string | null)[],
  read: (
    ids: readonly string[],
  ) => Promise<readonly ({ readonly id: string; readonly reference: string | null } | null)[]>,
): Promise<ReferenceOf> {
  const ids = [...new Set(linked.filter((id) => id !== null))];
  const rows = ids.length === 0 ? [] : await read(ids);
  const byId = new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row.reference] as const])));
  return (id) => (id === null ? null : (byId.get(id) ?? null));
}
