import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';

/** A commune's last word on a support's need and role, as it was received. */
export interface ReceivedWord {
  readonly commune: string;
  /** What holds today: NONE where it said nothing, or where its yes holds not yet or no longer. */
  readonly word: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'NONE';
  /** The day it came; null where none did. */
  readonly on: string | null;
  readonly enforceableFrom: string | null;
  readonly until: string | null;
}

/** The last word of each commune that each support concerns. One statement. */
export async function receivedWordsOf(manager: EntityManager, supports: readonly string[]): Promise<ReceivedWord[][]> {
  const rows: (ReceivedWord & { supportId: string })[] = await manager.query(
    `select support.id as "supportId", concerned.commune, said.on, said."enforceableFrom", said.until,
      case when received.word in ('TO_COME', 'OVER') then 'NONE' else coalesce(received.word, 'NONE') end as word
    from support cross join unnest(support.communes) with ordinality concerned (commune, place)
      cross join consent_received(support.siren, support.project_id, support.need_id, support.role, concerned.commune) received
      left join lateral (select (receipt.received_at at time zone 'Europe/Paris')::date as on,
          receipt.enforceable_from as "enforceableFrom", receipt.until_day as until
        from consent_receipt receipt where receipt.siren = support.siren and receipt.project_id = support.project_id
          and receipt.need_id = support.need_id and receipt.role = support.role and receipt.commune = concerned.commune
        order by receipt.seq desc limit 1) said on true
    where support.id = any($1::uuid[]) order by support.id, concerned.place`,
    [supports],
  );
  return listsInOrderOf(supports, rows, ({ supportId }) => supportId);
}

export interface WorkRecord {
  /** The last month in which half-days were done, such as "2026-11"; null for none. */
  readonly lastWorked: string | null;
  /** The same kind was given before to one of its communes. */
  readonly repeated: boolean;
}

/** What was done of each support, and whether its like was given before it. One statement. */
export async function workRecordsOf(
  manager: EntityManager,
  supports: readonly string[],
): Promise<(WorkRecord | null)[]> {
  const rows: (WorkRecord & { id: string })[] = await manager.query(
    `select support.id, (select max(month) from support_month mine where mine.support_id = support.id and mine.done > 0) as "lastWorked",
      exists (select from support before where before.siren = support.siren and before.kind = support.kind
        and before.communes && support.communes and before.id <> support.id and before.created_at < support.created_at
        and before.state in ('CONSENTED', 'ACTIVE', 'CLOSED', 'INTERRUPTED')) as repeated
    from support where support.id = any($1::uuid[])`,
    [supports],
  );
  return oneInOrderOf(supports, rows, ({ id }) => id);
}

export interface NeedEffort {
  /** Half-days of agglomerations: planned while promised or at work, done once over. */
  readonly above: number;
  /** What peers give each other, counted alike. */
  readonly exchanged: number;
}

/** What supports of all agglomerations bring to each need, as sums that every reader of the need may know. One statement. */
export async function effortOfNeeds(manager: EntityManager, needs: readonly string[]): Promise<NeedEffort[]> {
  const rows: (NeedEffort & { needId: string })[] = await manager.query(
    'select need_id as "needId", above, exchanged from effort_of_needs($1::uuid[])',
    [needs.filter(isId)],
  );
  return oneInOrderOf(needs, rows, ({ needId }) => needId).map((row) => row ?? { above: 0, exchanged: 0 });
}
