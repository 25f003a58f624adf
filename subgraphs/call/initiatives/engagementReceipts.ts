import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { EngagementAct } from '#shared/journal/engagementActs.js';
import { writeJournal } from '#shared/journal/journal.js';
import type { EngagementReceiptRow } from './EngagementReceipt.js';

/** Keeps a commune's word on an initiative as it came. Nothing else follows: who is engaged is the commune's to say. */
export async function receiveEngagement(
  manager: EntityManager,
  id: string,
  act: EngagementAct,
  now: Date,
): Promise<void> {
  const { addressee, initiativeId, engagementId, commune, version, state, since, ground, body } = act;
  await manager.query(
    `insert into engagement_receipt (id, siren, initiative_id, engagement_id, commune, version, state, since, ground,
      body, reference, local_version, reason, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      addressee,
      initiativeId,
      engagementId,
      commune,
      version,
      state,
      since,
      ground,
      body,
      act.reference,
      act.localVersion,
      act.reason,
      now,
    ],
  );
  await writeJournal(manager, {
    tenant: addressee,
    entity: 'Initiative',
    id: initiativeId,
    verb: `ENGAGEMENT_${state}`,
    subject: 'scale:commune',
    visibility: 'PRIVATE',
    change: { commune, since },
  });
}

/** The last word of each commune on each initiative, by commune; for whoever may read receipts. */
export async function receiptsOfInitiatives(
  manager: EntityManager,
  initiatives: readonly string[],
): Promise<EngagementReceiptRow[][]> {
  const rows: EngagementReceiptRow[] = await manager.query(
    `select distinct on (r.initiative_id, r.commune) r.initiative_id as "initiativeId", r.commune as insee, r.state,
      r.ground, r.since, r.reference, r.local_version as "localVersion", r.reason, r.received_at as "receivedAt"
    from engagement_receipt r join initiative i on i.id = r.initiative_id and i.siren = r.siren
    where r.initiative_id = any($1::uuid[]) order by r.initiative_id, r.commune, r.version desc, r.received_at desc`,
    [initiatives],
  );
  return listsInOrderOf(initiatives, rows, ({ initiativeId }) => initiativeId);
}
