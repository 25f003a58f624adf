import type { EntityManager } from 'typeorm';
import type { FundingPlanAct } from '#shared/journal/coFundingActs.js';
import { writeJournal } from '#shared/journal/journal.js';
import { keepFundingPlan } from './writing.js';

/** Keeps the funding plan of a proposed project: what is decided from now on rests on it, what was decided stays. */
export async function receivePlan(manager: EntityManager, id: string, act: FundingPlanAct, now: Date): Promise<void> {
  await keepFundingPlan(manager, id, act, now);
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Project',
    id: act.projectId,
    verb: 'FUND',
    subject: 'scale:commune',
    visibility: 'PRIVATE',
    change: { costCents: act.costCents, lines: act.lines.length },
  });
}
