import type { EntityManager } from 'typeorm';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { ProposedRefusal } from './ProposedRefusal.js';
import type { PendingRefusal } from './secondLook.js';

/** The refusal under way of each labelling, for its own officers; null where there is none. */
export async function pendingRefusals(
  manager: EntityManager,
  labellings: readonly string[],
): Promise<(ProposedRefusal | null)[]> {
  const rows: (ProposedRefusal & { labellingId: string })[] = await manager.query(
    `select labelling_id as "labellingId", reason, proposed_at as "proposedAt" from labelling_refusal
    where labelling_id = any($1::uuid[]) and answer is null`,
    [labellings],
  );
  return oneInOrderOf(labellings, rows, (row) => row.labellingId);
}

/** The one of a locked labelling, with its reason. */
export async function pendingRefusalOf(
  manager: EntityManager,
  labelling: string,
): Promise<(PendingRefusal & { readonly id: string; readonly reason: string }) | null> {
  const rows: (PendingRefusal & { id: string; reason: string })[] = await manager.query(
    `select id, reason, proposed_by as "proposedBy" from labelling_refusal where labelling_id = $1 and answer is null`,
    [labelling],
  );
  return rows[0] ?? null;
}

export async function insertRefusal(
  manager: EntityManager,
  refusal: {
    readonly id: string;
    readonly labelling: { readonly id: string; readonly siren: string };
    readonly reason: string;
    readonly by: string;
    readonly now: Date;
  },
): Promise<void> {
  await manager.query(
    `insert into labelling_refusal (id, labelling_id, siren, reason, proposed_by, proposed_at)
    values ($1, $2, $3, $4, $5, $6)`,
    [refusal.id, refusal.labelling.id, refusal.labelling.siren, refusal.reason, refusal.by, refusal.now],
  );
}

/** Ends the refusal under way of a locked labelling. LAPSED: the file went another way in the meantime. */
export async function answerRefusal(
  manager: EntityManager,
  labelling: string,
  answer: 'CONFIRMED' | 'DISCARDED' | 'LAPSED',
  { by, now }: { readonly by: string | null; readonly now: Date },
): Promise<void> {
  await manager.query(
    `update labelling_refusal set answer = $2, answered_by = $3, answered_at = $4
    where labelling_id = $1 and answer is null`,
    [labelling, answer, by, now],
  );
}
