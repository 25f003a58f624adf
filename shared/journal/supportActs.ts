import { z } from 'zod';
import { supportRoles } from './acts.js';

const insee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);
const siren = z.string().regex(/^\d{9}$/);
const day = z.iso.date();

/** Agglomeration → a commune that a support concerns: the support as it is from this moment on. Stream: the project. */
export const supportAct = z.object({
  projectId: z.uuid(),
  /** INSEE code of the commune. */
  addressee: insee,
  /** SIREN of the agglomeration that supports. */
  agglomeration: siren,
  supportId: z.uuid(),
  supportReference: z.string(),
  needId: z.uuid(),
  role: z.enum(supportRoles),
  kind: z.enum(['ENGINEERING', 'FACILITATION', 'TRAINING', 'VISIBILITY', 'PEER_EXCHANGE']),
  /** INSEE code of the commune that would receive the others; of an exchange between peers only. */
  host: insee.nullable().optional(),
  state: z.enum(['OFFERED', 'CONSENTED', 'ACTIVE', 'CLOSED', 'REFUSED', 'INTERRUPTED']),
  /** Half-days planned in all. */
  halfDays: z.int().min(0),
  from: day,
  /** Null where it was taken in without an end. */
  until: day.nullable(),
  upskilling: z.string().nullable(),
  /** The last day it held; null while it is not over. */
  endedOn: day.nullable(),
  endReason: z
    .enum([
      'DECIDED',
      'PERIOD_OVER',
      'CONSENT_WITHDRAWN',
      'CONSENT_REFUSED',
      'CONSENT_OVER',
      'CONSENT_REPLACED',
      'PROJECT_WITHDRAWN',
      'COMMUNE_LEFT',
      'MEMBERSHIP_OVER',
    ])
    .nullable(),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime(),
});
export type SupportAct = z.infer<typeof supportAct>;
