import { z } from 'zod';

const day = z.iso.date();

/** Where a commune stands towards an initiative: it takes part, took part, or says why it does not. */
export const engagementStates = ['ENGAGED', 'WITHDRAWN', 'DECLINED'] as const;
/** Why a commune does not take part: both are answers like any other. */
export const declineGrounds = ['NOT_INTERESTED', 'ALREADY_DONE'] as const;

/** Commune → agglomeration: a commune's own word on an initiative. Stream: the commune's engagement. */
export const engagementAct = z.object({
  engagementId: z.uuid(),
  /** SIREN of the commune's agglomeration. */
  addressee: z.string().regex(/^\d{9}$/),
  initiativeId: z.uuid(),
  commune: z.string().regex(/^(\d{2}|2[AB])\d{3}$/),
  state: z.enum(engagementStates),
  /** Grows with each word of that commune on that initiative. */
  version: z.int().min(1),
  /** The day from which it holds. */
  since: day,
  ground: z.enum(declineGrounds).nullable(),
  body: z.enum(['EXECUTIVE', 'AGREEMENT', 'DELIBERATION']).nullable(),
  reference: z.string().nullable(),
  localVersion: z.string().nullable(),
  reason: z.string().nullable(),
});
export type EngagementAct = z.infer<typeof engagementAct>;
