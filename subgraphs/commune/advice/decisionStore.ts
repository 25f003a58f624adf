import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { needRowId } from '#shared/graphql/simulatedNeed.js';
import type { AdviceDecision } from './AdviceDecision.js';

const columns = `id, insee, need_id as "needId", version, decision, reason, verdict, rules, advised_on as "advisedOn",
  decided_at as "decidedAt", demonstration`;

/** What was decided on the advice for each need, as it was decided. */
export async function decisionsOfNeeds(manager: EntityManager, needs: readonly string[]): Promise<AdviceDecision[][]> {
  const ids = needs.map(needRowId);
  const rows: AdviceDecision[] = await manager.query(
    `select ${columns} from advice_decision where need_id = any($1::uuid[]) order by decided_at, id`,
    [ids],
  );
  return listsInOrderOf(ids, rows, (row) => row.needId);
}

/** Decisions by id; null for what does not exist for this reader. */
export async function decisionsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(AdviceDecision | null)[]> {
  const rows: AdviceDecision[] = await manager.query(
    `select ${columns} from advice_decision where id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(ids, rows, (row) => row.id);
}

type Written = Pick<
  AdviceDecision,
  'id' | 'insee' | 'needId' | 'version' | 'decision' | 'reason' | 'verdict' | 'rules' | 'advisedOn'
> & { readonly projectId: string };

/** Adds a decision; false when somebody of the same commune was faster. */
export async function insertDecision(manager: EntityManager, row: Written): Promise<boolean> {
  const rows: object[] = await manager.query(
    `insert into advice_decision (id, insee, project_id, need_id, version, decision, reason, verdict, rules, advised_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (insee, need_id, version) do nothing returning id`,
    [
      row.id,
      row.insee,
      row.projectId,
      row.needId,
      row.version,
      row.decision,
      row.reason,
      row.verdict,
      row.rules,
      row.advisedOn,
    ],
  );
  return rows.length > 0;
}
