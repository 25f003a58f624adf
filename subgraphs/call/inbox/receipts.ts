import type { EntityManager } from 'typeorm';
import type { ConsentAct, DepartureAct, ProposalAct, WithdrawalAct } from '#shared/journal/acts.js';
import type { ProposalReceipt } from './ProposalReceipt.js';

/** Receipts by id, with the withdrawal that took the proposal back, if any. */
export async function receiptsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(ProposalReceipt | null)[]> {
  const rows: (ProposalReceipt & { id: string })[] = await manager.query(
    `select proposal.id, proposal.title, proposal.lead_commune as lead, proposal.co_carriers as others,
      proposal.proposed_on as "proposedOn", proposal.received_at as "receivedAt",
      withdrawal.withdrawn_on as "withdrawnOn", withdrawal.reason as "withdrawalReason"
    from proposal_receipt proposal left join withdrawal_receipt withdrawal on withdrawal.proposal_id = proposal.id
    where proposal.id = any($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Keeps a proposal as it came. */
export async function keepProposal(manager: EntityManager, id: string, act: ProposalAct, now: Date): Promise<void> {
  await manager.query(
    `insert into proposal_receipt (id, siren, project_id, reference, title, lead_commune, co_carriers, proposed_on,
      visibility, demonstration, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      act.addressee,
      act.projectId,
      act.reference,
      act.title,
      act.leadCommune,
      act.coCarriers,
      act.proposedOn,
      act.visibility,
      act.demonstration,
      now,
    ],
  );
}

/** Keeps a withdrawal of the proposal `proposalId`; a second one of the same proposal adds nothing. */
export async function keepWithdrawal(
  manager: EntityManager,
  id: string,
  proposalId: string,
  act: WithdrawalAct,
  now: Date,
): Promise<void> {
  await manager.query(
    `insert into withdrawal_receipt (id, siren, project_id, proposal_id, withdrawn_on, reason, received_at)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict (proposal_id) do nothing`,
    [id, act.addressee, act.projectId, proposalId, act.withdrawnOn, act.reason, now],
  );
}

/** Keeps that a commune carries a proposed project no longer. */
export async function keepDeparture(manager: EntityManager, id: string, act: DepartureAct, now: Date): Promise<void> {
  await manager.query(
    `insert into departure_receipt (id, siren, project_id, commune, left_on, reason, received_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, act.addressee, act.projectId, act.commune, act.leftOn, act.reason, now],
  );
}

/** Keeps a commune's word on a support by the agglomeration; the last one received counts. */
export async function keepConsent(manager: EntityManager, id: string, act: ConsentAct, now: Date): Promise<void> {
  await manager.query(
    `insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, reference, decided_on,
      enforceable_from, from_day, until_day, received_at, object, amount_cents)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      act.addressee,
      act.projectId,
      act.needId ?? null,
      act.commune,
      act.role ?? null,
      act.state,
      act.body,
      act.reference,
      act.decidedOn,
      act.enforceableFrom ?? null,
      act.from ?? null,
      act.until ?? null,
      now,
      act.object ?? null,
      act.amountCents ?? null,
    ],
  );
}
