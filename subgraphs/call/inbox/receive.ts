import type { EntityManager } from 'typeorm';
import {
  type ConsentAct,
  consentAct,
  type DepartureAct,
  departureAct,
  type ProposalAct,
  proposalAct,
  type WithdrawalAct,
  withdrawalAct,
} from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { writeJournal } from '#shared/journal/journal.js';
import { announceDecision } from '../labelling/announceDecision.js';
import { decide, type Standing } from '../labelling/lifecycle.js';
import { visibilityOf } from '../labelling/visibility.js';
import {
  lockLabellingOfProject,
  openLabelling,
  type ProposalUnderWay,
  removeCarrier,
  renewProposal,
  writeMove,
} from '../labelling/writing.js';
import { today } from '../territory/today.js';
import { keepConsent, keepDeparture, keepProposal, keepWithdrawal } from './receipts.js';

const acts = {
  PROPOSAL: proposalAct,
  WITHDRAWAL: withdrawalAct,
  DEPARTURE: departureAct,
  CONSENT: consentAct,
} as const;

/** The agglomeration a delivery is addressed to; null when it has none of the forms taken here. */
export function addressee(delivery: Delivery): string | null {
  const form = Object.hasOwn(acts, delivery.kind) ? acts[delivery.kind as keyof typeof acts] : undefined;
  const parsed = form?.safeParse(delivery.payload);
  // A stream is one project's: an act about another one would come out of the order of its own.
  return parsed?.success && parsed.data.projectId === delivery.stream ? parsed.data.addressee : null;
}

/** Keeps what a commune sent as a receipt, and lets it move the project's labelling, in the inbox's transaction. */
export async function receive(manager: EntityManager, delivery: Delivery, now: Date = new Date()): Promise<void> {
  const { id, payload } = delivery;
  switch (delivery.kind) {
    case 'PROPOSAL':
      return await receiveProposal(manager, id, proposalAct.parse(payload), now);
    case 'WITHDRAWAL':
      return await receiveWithdrawal(manager, id, withdrawalAct.parse(payload), now);
    case 'DEPARTURE':
      return await receiveDeparture(manager, id, departureAct.parse(payload), now);
    case 'CONSENT':
      return await receiveConsent(manager, id, consentAct.parse(payload), now);
  }
}

async function receiveProposal(manager: EntityManager, id: string, act: ProposalAct, now: Date): Promise<void> {
  await keepProposal(manager, id, act, now);
  const proposal: ProposalUnderWay = {
    receiptId: id,
    communes: [...new Set([act.leadCommune, ...act.coCarriers])],
    visibility: act.visibility,
    demonstration: act.demonstration,
  };
  const known = await lockLabellingOfProject(manager, act.addressee, act.projectId);
  if (known === null) {
    const year = Number(today(now).slice(0, 4));
    const opened = await openLabelling(
      manager,
      { siren: act.addressee, projectId: act.projectId, year, now },
      proposal,
    );
    await announceDecision(manager, { id: opened }, { to: 'RECEIVED', reason: null, at: now });
    await journal(manager, act, opened, 'RECEIVE', { state: 'RECEIVED', labelledOn: null }, act.visibility);
    return;
  }
  const outcome = decide(known, { kind: 'PROPOSE' }, today(now));
  const to = outcome.kind === 'MOVED' ? outcome.standing : null;
  const standing = await renewProposal(manager, known, to, proposal, now);
  if (to !== null) await announceDecision(manager, known, { to: to.state, reason: null, at: now });
  await journal(manager, act, known.id, 'RECEIVE', standing, act.visibility);
}

async function receiveWithdrawal(manager: EntityManager, id: string, act: WithdrawalAct, now: Date): Promise<void> {
  const known = await lockLabellingOfProject(manager, act.addressee, act.projectId);
  // Deliveries of a project come in order, so a withdrawal without its proposal was addressed to the wrong agglomeration.
  if (known === null) throw new Error('A withdrawal of what was never proposed here.');
  await keepWithdrawal(manager, id, known.receiptId, act, now);
  const outcome = decide(known, { kind: 'WITHDRAW', reason: act.reason }, today(now));
  if (outcome.kind === 'MOVED') {
    await writeMove(manager, known, outcome.standing, outcome.reason, now);
    await announceDecision(manager, known, { to: outcome.standing.state, reason: outcome.reason, at: now });
  }
  const standing = outcome.kind === 'MOVED' ? outcome.standing : known;
  await journal(manager, act, known.id, 'WITHDRAW', standing, known.visibility);
}

async function receiveDeparture(manager: EntityManager, id: string, act: DepartureAct, now: Date): Promise<void> {
  await keepDeparture(manager, id, act, now);
  const known = await lockLabellingOfProject(manager, act.addressee, act.projectId);
  if (known === null) throw new Error('A departure from what was never proposed here.');
  await removeCarrier(manager, known, act.commune, now);
  await journal(manager, act, known.id, 'DEPART', known, known.visibility);
}

/** Kept until a support rests on it: the agglomeration's part of a project's supports reads the last one. */
async function receiveConsent(manager: EntityManager, id: string, act: ConsentAct, now: Date): Promise<void> {
  await keepConsent(manager, id, act, now);
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Project',
    id: act.projectId,
    verb: `CONSENT_${act.state}`,
    subject: 'scale:commune',
    visibility: 'PRIVATE',
    change: { commune: act.commune, decidedOn: act.decidedOn, body: act.body },
  });
}

async function journal(
  manager: EntityManager,
  act: { readonly addressee: string },
  id: string,
  verb: 'RECEIVE' | 'WITHDRAW' | 'DEPART',
  standing: Standing,
  visibility: 'SHARED' | 'PUBLIC',
): Promise<void> {
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Labelling',
    id,
    verb,
    // Nobody of the agglomeration did it: the commune's own journal knows who proposed.
    subject: 'scale:commune',
    visibility: visibilityOf({ ...standing, visibility }),
  });
}
