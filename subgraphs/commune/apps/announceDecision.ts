import type { EntityManager } from 'typeorm';
import { decisionAct } from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { ownCode } from '../communes/heritage.js';
import { WebhookKind } from './Webhook.js';

/**
 * Records what a commune's applications are to hear of a delivery, in the transaction that receives it: it is told if and
 * only if it was kept.
 */
export async function announceDecision(manager: EntityManager, delivery: Delivery): Promise<void> {
  if (delivery.kind !== 'DECISION') return;
  const { addressee, ...data } = decisionAct.parse(delivery.payload);
  const body = JSON.stringify({
    type: 'proposal.decided',
    timestamp: data.decidedAt,
    data: { commune: addressee, ...data },
  });
  await manager.query(
    `insert into webhook_delivery (id, webhook_id, insee, kind, body)
    select uuidv7(), id, insee, $1, $2 from webhook where ${ownCode('insee')} and ended_at is null and $1 = any(kinds)`,
    [WebhookKind.PROPOSAL_DECIDED, body],
  );
}
