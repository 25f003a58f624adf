import type { EntityManager } from 'typeorm';
import { decisionAct, endAct, questionAct } from '#shared/journal/acts.js';
import { coFundingAct } from '#shared/journal/coFundingActs.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { supportAct } from '#shared/journal/supportActs.js';
import { tellApplications } from './tellApplications.js';
import { WebhookKind } from './Webhook.js';

/**
 * Records what a commune's applications are to hear of a delivery, in the transaction that receives it: it is told if and
 * only if it was kept.
 */
export async function announce(manager: EntityManager, delivery: Delivery): Promise<void> {
  switch (delivery.kind) {
    case 'DECISION': {
      const { addressee, ...data } = decisionAct.parse(delivery.payload);
      const kind = data.to === 'RECEIVED' ? WebhookKind.PROPOSAL_RECEIVED : WebhookKind.PROPOSAL_DECIDED;
      return await tellApplications(manager, addressee, { kind, at: data.decidedAt, data });
    }
    case 'ALLOCATION_ENDED': {
      const { addressee, ...data } = endAct.parse(delivery.payload);
      const kind = WebhookKind.ALLOCATION_ENDED;
      return await tellApplications(manager, addressee, { kind, at: delivery.recordedAt, data });
    }
    case 'QUESTION': {
      const { addressee, ...data } = questionAct.parse(delivery.payload);
      return await tellApplications(manager, addressee, { kind: WebhookKind.QUESTION_ASKED, at: data.at, data });
    }
    case 'SUPPORT': {
      const { addressee, ...data } = supportAct.parse(delivery.payload);
      const kind = WebhookKind.SUPPORT_CHANGED;
      return await tellApplications(manager, addressee, { kind, at: data.decidedAt, data });
    }
    case 'CO_FUNDING': {
      const { addressee, ...data } = coFundingAct.parse(delivery.payload);
      return await tellApplications(manager, addressee, { kind: WebhookKind.CO_FUNDING_CHANGED, at: data.at, data });
    }
    default:
      return undefined;
  }
}
