import type { EntityManager } from 'typeorm';
import { WebhookKind } from './Webhook.js';

/** The word by which a message says what it is, as Standard Webhooks have it. */
const types: Readonly<Record<WebhookKind, string>> = {
  [WebhookKind.PROPOSAL_RECEIVED]: 'proposal.received',
  [WebhookKind.PROPOSAL_DECIDED]: 'proposal.decided',
  [WebhookKind.ALLOCATION_ENDED]: 'allocation.ended',
  [WebhookKind.CO_CARRYING_ASKED]: 'co_carrying.asked',
  [WebhookKind.CO_CARRYING_ANSWERED]: 'co_carrying.answered',
  [WebhookKind.QUESTION_ASKED]: 'question.asked',
  [WebhookKind.SUPPORT_CHANGED]: 'support.changed',
  [WebhookKind.CO_FUNDING_CHANGED]: 'co_funding.changed',
};

/**
 * Leaves a message for the applications of a commune, which may be another than the one that acts, in the transaction of
 * what it tells.
 * @param at when it happened, ISO
 */
export async function tellApplications(
  manager: EntityManager,
  insee: string,
  { kind, at, data }: { readonly kind: WebhookKind; readonly at: string; readonly data: object },
): Promise<void> {
  const body = JSON.stringify({ type: types[kind], timestamp: at, data: { commune: insee, ...data } });
  await manager.query('select tell_applications($1, $2, $3)', [insee, kind, body]);
}
