import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import type { KeysetList } from '#shared/graphql/fetchPages.js';
import { todayInSql } from '#shared/graphql/today.js';
import { communePages } from '../communes/communePages.js';
import { answered } from '../consents/answered.js';
import type { AboutProject } from '../projects/waitingOnCarriers.js';
import type { SupportReceipt } from './SupportReceipt.js';

const columns = `r.insee, r.project_id as "projectId", r.need_id as "needId", r.support_id as "supportId",
  r.support_reference as reference, r.agglomeration as "agglomerationSiren", r.role, r.kind, r.host as "hostCode", r.state,
  r.half_days as "halfDays", r.from_day as "from", r.until_day as "until", r.upskilling, r.ended_on as "endedOn",
  r.end_reason as "endReason", r.reason, r.decided_at as "decidedAt", r.received_at as "receivedAt"`;

/** SQL over a receipt: nothing later was told of its support. */
const isLast = `not exists (select from support_receipt later where later.insee = r.insee
  and later.support_id = r.support_id and later.seq > r.seq)`;

/**
 * SQL over a receipt: it is its support's last one, an offer to come, and the commune has neither consented to it already nor
 * said a word since it was made. What was refused before a new offer is asked again.
 */
const asksForWord = `r.state = 'OFFERED' and coalesce(r.until_day >= ${todayInSql}, true) and ${isLast} and not ${answered(
  {
    insee: 'r.insee',
    needId: 'r.need_id',
    scale: `case when r.host = r.insee then 'PEERS' else 'AGGLOMERATION' end`,
    role: 'r.role',
    since: 'r.decided_at',
  },
)}`;

/** One page for each commune of the offers that await its word, the oldest first. */
export async function consentsAskedOf(
  manager: EntityManager,
  communes: readonly string[],
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<SupportReceipt>[]> {
  const list: KeysetList = {
    name: 'commune.consentsAsked',
    from: 'support_receipt r',
    select: columns,
    where: [() => asksForWord],
    sort: [
      { sql: 'r.received_at', type: 'timestamptz' },
      { sql: 'r.id', type: 'uuid' },
    ],
    parent: 'r.insee',
  };
  return await communePages<SupportReceipt>(manager, list, communes, page);
}

/** One page for each commune of the exchanges it is to host, each as it was told last, the newest first. */
export async function exchangesHostedBy(
  manager: EntityManager,
  communes: readonly string[],
  page: { readonly first: number; readonly after?: string | undefined },
): Promise<Page<SupportReceipt>[]> {
  const list: KeysetList = {
    name: 'commune.exchangesHosted',
    from: 'support_receipt r',
    select: columns,
    where: [() => `r.host = r.insee and ${isLast}`],
    sort: [
      { sql: 'r.received_at', type: 'timestamptz' },
      { sql: 'r.id', type: 'uuid' },
    ],
    descending: true,
    parent: 'r.insee',
  };
  return await communePages<SupportReceipt>(manager, list, communes, page);
}

/** SIREN of the agglomeration that asked a commune last to receive peers for a need; null where none did. */
export async function askedToHost(manager: EntityManager, insee: string, needId: string): Promise<string | null> {
  const [row]: { agglomeration: string }[] = await manager.query(
    'select agglomeration from support_receipt where insee = $1 and host = $1 and need_id = $2 order by seq desc limit 1',
    [insee, needId],
  );
  return row?.agglomeration ?? null;
}

/** Offers that await a word of these communes, whoever asks; for the owner's worker. */
export async function offersWaiting(manager: EntityManager, communes: readonly string[]): Promise<AboutProject[]> {
  return await manager.query(
    `select r.insee, 'CONSENT ' || r.support_id || ' ' || r.id as key, p.id as "projectId", p.reference
    from support_receipt r join project p on p.id = r.project_id
    where r.insee = any($1) and ${asksForWord} order by r.seq`,
    [communes],
  );
}
