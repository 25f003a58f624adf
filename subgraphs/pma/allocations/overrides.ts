import type { EntityManager } from 'typeorm';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { inOrder } from '../territory/identifiers.js';
import type { CapacityOverride } from './Allocation.js';
import type { State } from './lifecycle.js';

/** A decision that an allocation may exceed what its post can give. */
export interface Override {
  readonly reason: string;
  readonly authorPost: string;
  /** Its last day. */
  readonly until: string;
}

/** What is wrong with an override: nothing to excuse any more, no words, or an end outside of the work. */
export function overrideObstacles(
  { reason, authorPost, until }: Override,
  allocation: { readonly state: State; readonly from: string; readonly until: string },
): Obstacle[] {
  const obstacles = [...checkReason(reason), ...checkTitle(['input', 'authorPost'], authorPost)];
  if (until < allocation.from || until > allocation.until) {
    obstacles.push(
      invalid(['input', 'until'], {
        fr: `La dérogation prend fin entre le ${allocation.from} et le ${allocation.until}\u00a0: corrigez son dernier jour.`,
        en: `The override ends between ${allocation.from} and ${allocation.until}: correct its last day.`,
      }),
    );
  }
  if (allocation.state !== 'REQUESTED' && allocation.state !== 'PROPOSED') {
    obstacles.push(
      broken('OVERRIDE_BEFORE_ACCEPTANCE', ['input', 'id'], {
        fr: 'Une dérogation se décide avant d’accepter l’affectation\u00a0: pour celle-ci, faites une nouvelle demande.',
        en: 'An override is decided before the allocation is accepted: for this one, make a new request.',
      }),
    );
  }
  return obstacles;
}

function checkReason(reason: string): Obstacle[] {
  if (reason.trim() !== '') return checkText(['input', 'reason'], reason);
  return [
    broken('REASON', ['input', 'reason'], {
      fr: 'Une dérogation se motive\u00a0: écrivez la raison en une phrase.',
      en: 'An override has its reason: write it in one sentence.',
    }),
  ];
}

/** Records an override and gives the allocation's new version. */
export async function writeOverride(
  manager: EntityManager,
  { id, pole }: { readonly id: string; readonly pole: string },
  { reason, authorPost, until }: Override,
): Promise<number> {
  await manager.query(
    'insert into capacity_override (allocation_id, pole, reason, author_post, until_day) values ($1, $2, $3, $4, $5)',
    [id, pole, reason.trim(), authorPost.trim(), until],
  );
  const [[row]]: [{ version: number }[], number] = await manager.query(
    'update allocation set version = version + 1 where id = $1 returning version',
    [id],
  );
  if (row === undefined) throw new Error('The allocation vanished under its lock.');
  return row.version;
}

/** The last override of each allocation; null where there is none for this reader. */
export async function overridesOf(
  manager: EntityManager,
  allocations: readonly string[],
): Promise<(CapacityOverride | null)[]> {
  const rows: (CapacityOverride & { id: string })[] = await manager.query(
    `select distinct on (allocation_id) allocation_id as id, reason, author_post as "authorPost", until_day as "until",
      recorded_on as "recordedOn"
    from capacity_override where allocation_id = any($1::uuid[]) order by allocation_id, seq desc`,
    [allocations],
  );
  return inOrder(allocations, rows);
}
