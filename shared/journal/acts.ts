import { z } from 'zod';

/**
 * Acts that one scale addresses to another: what travels in a delivery's payload, and what the receiver keeps as a dated
 * receipt. The receiver checks the form; an act that does not have it is refused and waits at the sender.
 */

const insee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);
const siren = z.string().regex(/^\d{9}$/);
const day = z.iso.date();

/** Commune → agglomeration: a project asks for support. Stream: the project. */
export const proposalAct = z.object({
  projectId: z.uuid(),
  /** SIREN of the lead commune's agglomeration. */
  addressee: siren,
  reference: z.string(),
  title: z.string(),
  leadCommune: insee,
  coCarriers: z.array(insee),
  proposedOn: day,
  visibility: z.enum(['SHARED', 'PUBLIC']),
  demonstration: z.boolean(),
});
export type ProposalAct = z.infer<typeof proposalAct>;

/** Commune → agglomeration: the commune takes its proposal back. Stream: the project. */
export const withdrawalAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  withdrawnOn: day,
  reason: z.string(),
});
export type WithdrawalAct = z.infer<typeof withdrawalAct>;

/** Commune → agglomeration: a commune that was named as a carrier of a proposed project is none. Stream: the project. */
export const departureAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  commune: insee,
  leftOn: day,
  reason: z.string().nullable(),
});
export type DepartureAct = z.infer<typeof departureAct>;

/** Who supports a commune's project from beside or above. */
export const supportScales = ['PEERS', 'AGGLOMERATION', 'POLE', 'PARTNER'] as const;
/** What the support does, from the lightest on the commune's hand to the heaviest. */
export const supportRoles = [
  'VISIBILITY',
  'PEER_EXCHANGE',
  'TOOLING_TRAINING',
  'ADVICE',
  'CO_FACILITATION',
  'CO_FUNDING',
  'SECONDMENT',
  'CO_CARRYING',
  'CARRYING',
] as const;

/** Commune → pole or agglomeration: a commune's word on one role of support to one of its projects. Stream: the project. */
export const consentAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  commune: insee,
  state: z.enum(['GRANTED', 'REFUSED', 'WITHDRAWN']),
  decidedOn: day,
  /** EXECUTIVE, AGREEMENT or DELIBERATION. */
  body: z.enum(['EXECUTIVE', 'AGREEMENT', 'DELIBERATION']),
  reference: z.string().nullable(),
  /** What it consents to; a sender that names none of these speaks of the secondment of a post by the pole. */
  needId: z.uuid().optional(),
  scale: z.enum(supportScales).optional(),
  role: z.enum(supportRoles).optional(),
  /** First and last day it holds; null for no end. */
  from: day.nullable().optional(),
  until: day.nullable().optional(),
  /** The day the act began to bind (published and transmitted); null while it does not. */
  enforceableFrom: day.nullable().optional(),
  /** Of a fonds de concours: what the council deliberated on; a sender that tells neither agreed to no amount. */
  object: z.enum(['FACILITY', 'OTHER']).nullable().optional(),
  amountCents: z.int().min(1).nullable().optional(),
});
export type ConsentAct = z.infer<typeof consentAct>;

/** Agglomeration → a commune that carries the project: where its proposal stands now. Stream: the project. */
export const decisionAct = z.object({
  projectId: z.uuid(),
  /** INSEE code of the lead commune, or of one that carries the project beside it. */
  addressee: insee,
  /** SIREN of the agglomeration that was asked. */
  agglomeration: siren,
  labellingReference: z.string(),
  to: z.enum([
    'RECEIVED',
    'ADMISSIBLE',
    'UNDER_REVIEW',
    'LABELLED',
    'TO_MATURE',
    'NOT_RETAINED',
    'FOLLOWED',
    'EXPIRED',
    'SUSPENDED',
  ]),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime(),
  /** The lead commune belongs to this agglomeration no longer: its project is its own again, to be proposed elsewhere. */
  membershipOver: z.boolean().optional(),
});
export type DecisionAct = z.infer<typeof decisionAct>;

/**
 * Agglomeration → a commune that carries the project: a question on its proposal, or that a question is closed.
 * Stream: the project.
 */
export const questionAct = z.object({
  projectId: z.uuid(),
  addressee: insee,
  /** SIREN of the agglomeration that asks. */
  agglomeration: siren,
  labellingReference: z.string(),
  questionId: z.uuid(),
  what: z.enum(['ASKED', 'CLOSED']),
  /** What is asked; null when it is closed. */
  text: z.string().nullable(),
  /** A piece of the file is asked for: the promised delay stands still until it is answered. */
  missingPiece: z.boolean(),
  at: z.iso.datetime(),
});
export type QuestionAct = z.infer<typeof questionAct>;

/** Commune → agglomeration: its answer to a question, or that it closes it. Stream: the project. */
export const answerAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  commune: insee,
  questionId: z.uuid(),
  what: z.enum(['ANSWERED', 'CLOSED']),
  /** The answer; with a closing, a last word or null. */
  text: z.string().nullable(),
  at: z.iso.datetime(),
});
export type AnswerAct = z.infer<typeof answerAct>;

/** What became of a commitment taken in return of a label. */
const labelCommitmentStates = ['PLANNED', 'KEPT', 'PARTLY', 'NOT_KEPT'] as const;

/** Agglomeration → a commune that carries the project: a commitment in return of its label, at each of its states. */
export const commitmentAct = z.object({
  projectId: z.uuid(),
  addressee: insee,
  agglomeration: siren,
  labellingReference: z.string(),
  commitmentId: z.uuid(),
  text: z.string(),
  dueOn: day,
  state: z.enum(labelCommitmentStates),
  /** Why it is judged so; null while it is planned. */
  reason: z.string().nullable(),
  at: z.iso.datetime(),
});
export type CommitmentAct = z.infer<typeof commitmentAct>;

/** Commune → agglomeration: who may see a proposed project from that day on. Stream: the project. */
export const visibilityAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  visibility: z.enum(['SHARED', 'PUBLIC']),
  since: day,
});
export type VisibilityAct = z.infer<typeof visibilityAct>;

/** Pole → the commune that pilots a project's team: a post's work there is over. Stream: the project. */
export const endAct = z.object({
  projectId: z.uuid(),
  /** INSEE code of the pilot commune. */
  addressee: insee,
  /** SIREN of the pole. */
  pole: siren,
  allocationId: z.uuid(),
  allocationReference: z.string(),
  /** The last active day. */
  endedOn: day,
  reason: z.enum([
    'DECIDED',
    'CONSENT_WITHDRAWN',
    'CONSENT_REFUSED',
    'CONSENT_OVER',
    'CONSENT_REPLACED',
    'AGREEMENT_OVER',
  ]),
  endedAt: z.iso.datetime(),
});
export type EndAct = z.infer<typeof endAct>;
