import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { WorkingGroupRow } from './WorkingGroup.js';

const columns = `g.id, g.siren, g.title, g.theme, g.delegations, g.services, g.elected_count as "electedCount",
  g.technician_count as "technicianCount", g.since, g.ended_on as "endedOn", g.demonstration, g.version`;

/** Groups by id. @param ids UUIDs */
export async function groupsById(manager: EntityManager, ids: readonly string[]): Promise<(WorkingGroupRow | null)[]> {
  const rows: WorkingGroupRow[] = await manager.query(
    `select ${columns} from working_group g where id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** One page of each agglomeration's groups at work on a day, by title. */
export async function groupPages(
  manager: EntityManager,
  sirens: readonly string[],
  { on, ...page }: { readonly on: string; readonly first: number; readonly after?: string | undefined },
): Promise<Page<WorkingGroupRow>[]> {
  return await fetchPages(
    manager,
    {
      name: 'workingGroups',
      from: 'working_group g',
      select: columns,
      where: [(place) => `g.since <= ${place(on)} and coalesce(g.ended_on >= ${place(on)}, true)`],
      sort: [
        { sql: 'g.title collate "fr-x-icu"', type: 'text' },
        { sql: 'g.id', type: 'uuid' },
      ],
      question: on,
      parent: 'g.siren',
    },
    sirens,
    page,
  );
}

/** A group of the writer's own, locked until the transaction ends; null when there is none such. */
export async function lockGroup(manager: EntityManager, id: string): Promise<WorkingGroupRow | null> {
  const [row] = await manager.query<WorkingGroupRow[]>(
    `select ${columns} from working_group g where id = $1 for update`,
    [id],
  );
  return row ?? null;
}
