import { z } from 'zod';

const insee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);
const siren = z.string().regex(/^\d{9}$/);
const cents = z.int().min(0);

/** Commune → agglomeration: the funding plan of a proposed project as it stands now, the whole of it. Stream: the project. */
export const fundingPlanAct = z.object({
  projectId: z.uuid(),
  addressee: siren,
  costCents: cents,
  vat: z.enum(['EXCLUDING', 'INCLUDING_NO_FCTVA', 'INCLUDING_FCTVA']),
  lines: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['STATE', 'REGION', 'DEPARTMENT', 'POLE', 'EUROPE', 'PRIVATE', 'OTHER']),
      scheme: z.enum(['DETR', 'DSIL', 'FONDS_VERT', 'ADEME', 'FEDER', 'LEADER']).nullable(),
      source: z.string(),
      label: z.string().nullable(),
      amountCents: cents,
      status: z.enum(['PLANNED', 'ASKED', 'GRANTED', 'REFUSED']),
      deadline: z.iso.date().nullable(),
      public: z.boolean(),
    }),
  ),
  statedAt: z.iso.datetime(),
});
export type FundingPlanAct = z.infer<typeof fundingPlanAct>;

export const coFundingStates = [
  'PROPOSED',
  'DELIBERATED_BY_ONE',
  'COMMITTED',
  'PAID_PART',
  'PAID',
  'ENDED',
  'REFUSED',
  'CANCELLED',
] as const;

/** Agglomeration → a commune that carries the project: where a fonds de concours stands now. Stream: the project. */
export const coFundingAct = z.object({
  projectId: z.uuid(),
  /** INSEE code of the lead commune, or of one that carries the project beside it. */
  addressee: insee,
  /** SIREN of the agglomeration that would pay. */
  agglomeration: siren,
  coFundingId: z.uuid(),
  coFundingReference: z.string(),
  /** INSEE code of the commune it is for. */
  commune: insee,
  state: z.enum(coFundingStates),
  amountCents: cents,
  /** What is paid so far. */
  paidCents: cents,
  reason: z.string().nullable(),
  at: z.iso.datetime(),
});
