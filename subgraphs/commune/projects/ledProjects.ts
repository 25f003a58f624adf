import type { EntityManager } from 'typeorm';
import { ofCommuneAsked } from '../communes/heritage.js';
import type { ProjectRow } from './Project.js';
import { projectColumns } from './store.js';

/** The projects that a commune leads or took over, locked until the transaction ends when they are to be written. */
export async function ledProjects(
  manager: EntityManager,
  insee: string,
  { lock }: { readonly lock: boolean },
): Promise<ProjectRow[]> {
  return await manager.query(
    `select ${projectColumns} from project p where ${ofCommuneAsked('p.insee')} order by p.id ${lock ? 'for update' : ''}`,
    [insee],
  );
}

/** One version more for each: something of theirs was changed. Their rows are locked already. */
export async function touchProjects(manager: EntityManager, now: Date, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.query('update project set updated_at = $1, version = version + 1 where id = any($2::uuid[])', [
    now,
    ids,
  ]);
}
