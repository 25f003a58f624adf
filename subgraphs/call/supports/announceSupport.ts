import type { EntityManager } from 'typeorm';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { supportAct } from '#shared/journal/supportActs.js';
import type { SupportRow } from './Support.js';

/** Hands a support's present state to the courier, once for each commune it concerns, its host included, in the transaction of the change. */
export async function announceSupport(manager: EntityManager, support: SupportRow, now: Date): Promise<void> {
  const [sum]: { planned: number }[] = await manager.query(
    'select coalesce(sum(planned), 0)::int as planned from support_month where support_id = $1',
    [support.id],
  );
  for (const addressee of [...support.communeCodes, ...(support.hostCode === null ? [] : [support.hostCode])]) {
    const payload = supportAct.parse({
      projectId: support.projectId,
      addressee,
      agglomeration: support.siren,
      supportId: support.id,
      supportReference: support.reference,
      needId: support.needId,
      role: support.role,
      kind: support.kind,
      host: support.hostCode,
      state: support.state,
      halfDays: sum?.planned ?? 0,
      from: support.from,
      until: support.until,
      upskilling: support.upskilling,
      endedOn: support.endedOn,
      endReason: support.endReason,
      reason: support.reason,
      decidedAt: now.toISOString(),
    });
    await enqueueDelivery(manager, { stream: support.projectId, to: 'commune', kind: 'SUPPORT', payload });
  }
}
