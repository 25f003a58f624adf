import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { SupportCheck } from './SupportCheck.js';

const words = (test: string) => `(select bool_and(${test}) from unnest(support.communes) commune,
  consent_received(support.siren, support.project_id, support.need_id, support.role, commune) received)`;

/** SQL over a row of `support`, for each check: whether it is to be verified. */
export const checksOf: Readonly<Record<SupportCheck, string>> = {
  WITHOUT_CONSENT: `support.state = 'ACTIVE' and not ${words(`received.word is not distinct from 'GRANTED'`)}`,
  CONSENTED_UNANSWERED: `support.state = 'OFFERED' and ${words(`coalesce(received.word in ('GRANTED', 'TO_COME'), false)`)}`,
  OVER_CAPACITY: `support.state in ('CONSENTED', 'ACTIVE') and exists (select from support_month mine
    join post_month known on known.post_id = support.post_id and known.month = mine.month
    where mine.support_id = support.id and mine.planned > 0 and known.committed > known.capacity)`,
  WITHOUT_END: `support.state in ('OFFERED', 'CONSENTED', 'ACTIVE') and support.until_day is null`,
  POST_NOT_FILLED: `support.state in ('OFFERED', 'CONSENTED', 'ACTIVE') and exists (select from post
    where post.id = support.post_id and post.state <> 'FILLED')`,
};

/** What is not in order with each support. */
export async function checksOfSupports(manager: EntityManager, supports: readonly string[]): Promise<SupportCheck[][]> {
  const found = Object.entries(checksOf).map(([check, test]) => `case when ${test} then '${check}' end`);
  const rows: { id: string; check: SupportCheck }[] = await manager.query(
    `select support.id, found.check from support cross join lateral unnest(array[${found.join(', ')}]) found ("check")
    where support.id = any($1::uuid[]) and found.check is not null order by support.id`,
    [supports],
  );
  return listsInOrderOf(supports, rows, ({ id }) => id).map((list) => list.map(({ check }) => check));
}
