import type { EntityManager } from 'typeorm';
import { commitmentAct, decisionAct, endAct, questionAct } from '#shared/journal/acts.js';
import { coFundingAct } from '#shared/journal/coFundingActs.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { membershipAct, regimeAct, streamOf } from '#shared/journal/regimeActs.js';
import { supportAct } from '#shared/journal/supportActs.js';
import { receiveCommitment, receiveQuestion } from '../questions/receiveQuestion.js';
import { receiveMembership, receiveRegime } from '../regimes/receiveRegime.js';
import { receiveSupport } from '../supports/receiveSupport.js';
import { receiveCoFunding } from './receiveCoFunding.js';
import { receiveDecision } from './receiveDecision.js';
import { receiveEnd } from './receiveEnd.js';

/** The kinds of acts that other scales address to a commune: the form of each, and what is done with it. */
const kinds = {
  DECISION: { act: decisionAct, receive: receiveDecision },
  QUESTION: { act: questionAct, receive: receiveQuestion },
  COMMITMENT: { act: commitmentAct, receive: receiveCommitment },
  ALLOCATION_ENDED: { act: endAct, receive: receiveEnd },
  CO_FUNDING: { act: coFundingAct, receive: receiveCoFunding },
  SUPPORT: { act: supportAct, receive: receiveSupport },
  REGIME: { act: regimeAct, receive: receiveRegime },
  MEMBERSHIP: { act: membershipAct, receive: receiveMembership },
} as const;

function kindOf(delivery: Delivery): (typeof kinds)[keyof typeof kinds] | null {
  return Object.hasOwn(kinds, delivery.kind) ? kinds[delivery.kind as keyof typeof kinds] : null;
}

/** The commune a delivery is addressed to; null when it has none of the forms taken here. */
export function addressee(delivery: Delivery): string | null {
  const parsed = kindOf(delivery)?.act.safeParse(delivery.payload);
  if (parsed?.success !== true) return null;
  const act = parsed.data;
  // A stream is one project's, or the commune's own: an act about another would come out of the order of its own.
  const stream = 'projectId' in act ? act.projectId : streamOf(act.agglomeration, act.addressee);
  return stream === delivery.stream ? act.addressee : null;
}

/** Keeps what another scale did as a receipt, and changes what follows from it. */
export async function receive(manager: EntityManager, delivery: Delivery): Promise<void> {
  // What is addressed to a commune that is closed reaches its successor.
  await manager.query(`select set_config('archipel.tenant', successor_of(current_setting('archipel.tenant')), true)`);
  await kindOf(delivery)?.receive(manager, delivery);
}
