import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { fetchPage, fetchPages } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import { ownRow } from '../communes/ownRow.js';
import type { WebhookDelivery, WebhookRow } from './Webhook.js';

const columns = `w.id, w.url, w.kinds, w.created_at as "createdAt", w.ended_at as "endedAt", w.version`;

/** Webhooks by id; null for what does not exist for this reader. */
export async function webhooksById(manager: EntityManager, ids: readonly string[]): Promise<(WebhookRow | null)[]> {
  const rows: WebhookRow[] = await manager.query(`select ${columns} from webhook w where w.id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** The actor's own webhook, locked until the change is over. @throws GraphError NOT_FOUND */
export async function lockWebhook(manager: EntityManager, id: string): Promise<WebhookRow> {
  return await ownRow<WebhookRow>(manager, { table: 'webhook', alias: 'w', columns }, id);
}

/** The reader's own webhooks, newest first. */
export async function webhookList(manager: EntityManager, page: PageArgs): Promise<Page<WebhookRow>> {
  const list = {
    name: 'webhooks',
    from: 'webhook w',
    select: columns,
    where: [],
    sort: [{ sql: 'w.id', type: 'uuid' }] as const,
    descending: true,
  };
  return await fetchPage<WebhookRow>(manager, list, checkPage(page));
}

/** One page of messages for each webhook, newest first. */
export async function deliveriesOfWebhooks(
  manager: EntityManager,
  webhooks: readonly string[],
  page: PageArgs,
): Promise<Page<WebhookDelivery>[]> {
  const list = {
    name: 'webhook.deliveries',
    from: 'webhook_delivery d',
    select: `d.id, d.kind, d.recorded_at as "recordedAt", d.attempts, d.delivered_at as "deliveredAt",
      d.last_error as "lastError"`,
    where: [],
    sort: [
      { sql: 'd.recorded_at', type: 'timestamptz' },
      { sql: 'd.id', type: 'uuid' },
    ] as const,
    descending: true,
    parent: 'd.webhook_id',
  };
  return await fetchPages<WebhookDelivery>(manager, list, webhooks, checkPage(page));
}

/** How many webhooks of the commune are active. */
export async function activeWebhooks(manager: EntityManager, insee: string): Promise<number> {
  const [row]: { active: number }[] = await manager.query(
    'select count(*)::int as active from webhook where insee = $1 and ended_at is null',
    [insee],
  );
  return row?.active ?? 0;
}

export async function endWebhookRow(manager: EntityManager, id: string, now: Date): Promise<void> {
  await manager.query('update webhook set ended_at = $2, version = version + 1 where id = $1', [id, now]);
}

/** Lets messages be sent again under their ids: those named, recorded since then. */
export async function replay(
  manager: EntityManager,
  id: string,
  { since, deliveries }: { readonly since: Date | null; readonly deliveries: readonly string[] | null },
): Promise<void> {
  await manager.query(
    `update webhook_delivery set delivered_at = null, attempts = 0, retry_at = '-infinity'
    where webhook_id = $1 and ($2::timestamptz is null or recorded_at >= $2)
      and ($3::uuid[] is null or id = any($3::uuid[]))`,
    [id, since, deliveries?.filter(isId) ?? null],
  );
  await manager.query('update webhook set version = version + 1 where id = $1', [id]);
}
