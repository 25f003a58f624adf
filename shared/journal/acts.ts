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

/** Commune → pole: a commune's word on one role of support to one of its projects. Stream: the project. */
export const consentAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  commune: insee,
  state: z.enum(['GRANTED', 'REFUSED', 'WITHDRAWN']),
  decidedOn: day,
  /** EXECUTIVE, AGREEMENT or DELIBERATION. */
  body: z.enum(['EXECUTIVE', 'AGREEMENT', 'DELIBERATION']),
  reference: z.string().nullable(),
});
export type ConsentAct = z.infer<typeof consentAct>;
