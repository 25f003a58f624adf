import type { EntityManager } from 'typeorm';
import {
  answerAct,
  type ConsentAct,
  consentAct,
  type DepartureAct,
  departureAct,
  type ProposalAct,
  proposalAct,
  visibilityAct,
  type WithdrawalAct,
  withdrawalAct,
} from '#shared/journal/acts.js';
import { fundingPlanAct } from '#shared/journal/coFundingActs.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { engagementAct } from '#shared/journal/engagementActs.js';
import { writeJournal } from '#shared/journal/journal.js';
import { staffingAnswerAct } from '#shared/journal/staffingActs.js';
import { hearWord, leaveMoney } from '../cofunding/hearCommune.js';
import { receivePlan } from '../cofunding/receivePlan.js';
import { receiveEngagement } from '../initiatives/engagementReceipts.js';
import { announceDecision } from '../labelling/announceDecision.js';
import { informedAgglomerations } from '../labelling/informedAgglomerations.js';
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
import { receiveAnswer } from '../staffing/receiveAnswer.js';
import { endSupportsOf, hearConsent } from '../supports/hearWords.js';
import { today } from '../territory/today.js';
import { keepConsent, keepDeparture, keepProposal, keepWithdrawal } from './receipts.js';
import { receiveCommuneAnswer, receiveVisibility } from './receiveCommuneWord.js';

const acts = {
  PROPOSAL: proposalAct,
  WITHDRAWAL: withdrawalAct,
  DEPARTURE: departureAct,
  CONSENT: consentAct,
  ANSWER: answerAct,
  VISIBILITY: visibilityAct,
  STAFFING_ANSWER: staffingAnswerAct,
  ENGAGEMENT: engagementAct,
  FUNDING_PLAN: fundingPlanAct,
} as const;

/** The agglomeration a delivery is addressed to; null when it has none of the forms taken here. */
export function addressee(delivery: Delivery): string | null {
  const form = Object.hasOwn(acts, delivery.kind) ? acts[delivery.kind as keyof typeof acts] : undefined;
  const parsed = form?.safeParse(delivery.payload);
  if (!parsed?.success) return null;
  // A stream is one project's, or one engagement's: an act about another one would come out of the order of its own.
  const about = 'projectId' in parsed.data ? parsed.data.projectId : parsed.data.engagementId;
  return about === delivery.stream ? parsed.data.addressee : null;
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
    case 'ANSWER':
      return await receiveCommuneAnswer(manager, id, answerAct.parse(payload), now);
    case 'VISIBILITY':
      return await receiveVisibility(manager, id, visibilityAct.parse(payload), now);
    case 'ENGAGEMENT':
      return await receiveEngagement(manager, id, engagementAct.parse(payload), now);
    case 'STAFFING_ANSWER':
      return await receiveAnswer(manager, id, staffingAnswerAct.parse(payload), now);
    case 'FUNDING_PLAN':
      return await receivePlan(manager, id, fundingPlanAct.parse(payload), now);
  }
}

async function receiveProposal(manager: EntityManager, id: string, act: ProposalAct, now: Date): Promise<void> {
  await keepProposal(manager, id, act, now);
  const communes = [...new Set([act.leadCommune, ...act.coCarriers])];
  const proposal: ProposalUnderWay = {
    receiptId: id,
    communes,
    informed: await informedAgglomerations(manager, communes, { answering: act.addressee, on: today(now) }),
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
  await endSupportsOf(manager, { siren: act.addressee, projectId: act.projectId }, now);
  await leaveMoney(manager, { siren: act.addressee, projectId: act.projectId, commune: null }, act.reason, now);
}

async function receiveDeparture(manager: EntityManager, id: string, act: DepartureAct, now: Date): Promise<void> {
  await keepDeparture(manager, id, act, now);
  const known = await lockLabellingOfProject(manager, act.addressee, act.projectId);
  if (known === null) throw new Error('A departure from what was never proposed here.');
  const stay = known.communes.filter((insee) => insee !== act.commune);
  const informed = await informedAgglomerations(manager, stay, { answering: act.addressee, on: today(now) });
  await removeCarrier(manager, known, act.commune, informed, now);
  await journal(manager, act, known.id, 'DEPART', known, known.visibility);
  await endSupportsOf(manager, { siren: act.addressee, projectId: act.projectId, commune: act.commune }, now);
  await leaveMoney(manager, { ...act, siren: act.addressee }, act.reason, now);
}

/** Kept as it came; what it changes in the project's supports is changed at once. */
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
  await hearConsent(manager, act, now);
  await hearWord(manager, act, now);
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
