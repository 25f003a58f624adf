import { z } from 'zod';

const insee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);
const siren = z.string().regex(/^\d{9}$/);
const day = z.iso.date();

/** What both acts say: which request, of which project, of which agglomeration to which pole. */
const named = {
  projectId: z.uuid(),
  addressee: siren,
  requestId: z.uuid(),
};

/** Agglomeration → pole: a need that nobody in the agglomeration can serve, naming nobody. Stream: the project. */
export const staffingRequestAct = z.object({
  ...named,
  /** SIREN of the agglomeration that asks. */
  agglomeration: siren,
  reference: z.string(),
  needId: z.uuid(),
  /** A code of the skills' referential. */
  skill: z.string(),
  level: z.enum(['PRACTISES', 'LEADS', 'TEACHES']),
  halfDays: z.int().min(1),
  from: day,
  until: day,
  reason: z.string(),
  /** Half-days that the agglomeration's own posts have left for it. */
  ownHalfDays: z.int().min(0),
  leadCommune: insee,
  communes: z.array(insee).min(1),
  demonstration: z.boolean(),
  sentAt: z.iso.datetime(),
});
export type StaffingRequestAct = z.infer<typeof staffingRequestAct>;

/** Agglomeration → pole: the request is taken back. Stream: the project. */
export const staffingCancellationAct = z.object({
  ...named,
  reason: z.string(),
  cancelledAt: z.iso.datetime(),
});
export type StaffingCancellationAct = z.infer<typeof staffingCancellationAct>;

/** Pole → agglomeration: where the request stands, naming nobody. Stream: the project. */
export const staffingAnswerAct = z.object({
  ...named,
  /** SIREN of the pole that answers. */
  pole: siren,
  state: z.enum(['OPEN', 'PARTLY', 'FILLED', 'EXPIRED', 'CANCELLED']),
  /** Half-days committed to it, planned or done. */
  foundHalfDays: z.int().min(0),
  answeredAt: z.iso.datetime(),
});
export type StaffingAnswerAct = z.infer<typeof staffingAnswerAct>;
