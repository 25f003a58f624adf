import type { EntityManager } from 'typeorm';
import type { FundingPlan } from '#shared/graphql/FundingPlan.js';
import { fundingPlanAct } from '#shared/journal/coFundingActs.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';

/**
 * Hands the whole plan of a proposed project to the courier, in the transaction that sets it or that proposes the project:
 * the agglomeration decides on the plan as it received it, and waits for nobody.
 */
export async function tellFundingPlan(
  manager: EntityManager,
  project: { readonly id: string; readonly addressee: string },
  plan: Pick<FundingPlan, 'costCents' | 'vat' | 'lines'>,
  now: Date,
): Promise<void> {
  const { costCents, vat, lines } = plan;
  const payload = fundingPlanAct.parse({
    projectId: project.id,
    addressee: project.addressee,
    costCents,
    vat,
    lines,
    statedAt: now.toISOString(),
  });
  await enqueueDelivery(manager, { stream: project.id, to: 'call', kind: 'FUNDING_PLAN', payload });
}
