import { v5 } from 'uuid';
import { z } from 'zod';

const insee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);
const siren = z.string().regex(/^\d{9}$/);
const day = z.iso.date();

/** What an agglomeration tells one commune of itself, rather than of a project, comes in the order of one stream. */
export function streamOf(agglomeration: string, commune: string): string {
  return v5(`${agglomeration} ${commune}`, '0b9f4a6e-3a52-4d2c-9f0e-6f6f4f1f7a11');
}

/** Agglomeration → commune: who exercises a competence there from a day on. Stream: the pair's own. */
export const regimeAct = z.object({
  addressee: insee,
  agglomeration: siren,
  /** Key of the competence. */
  competence: z.string().min(1).max(100),
  since: day,
  /** Null takes back what was said for that day: it was a mistake. */
  regime: z.enum(['COMMUNAL', 'TRANSFERRED', 'DELEGATED']).nullable(),
  body: z.enum(['LAW', 'PREFECT_ORDER', 'DELIBERATION', 'AGREEMENT']),
  reference: z.string(),
  decidedOn: day,
  /** The day the act began to bind; null while it does not. */
  enforceableFrom: day.nullable(),
  /** Where « l’intérêt communautaire » draws its line. */
  line: z.string().nullable(),
  /** Every operation put on one side of that line. */
  operations: z.array(
    z.object({ operation: z.string(), projectId: z.uuid().nullable(), side: z.enum(['COMMUNITY', 'COMMUNAL']) }),
  ),
  demonstration: z.boolean(),
});

/** Agglomeration → commune that joins or leaves it: from when on, by which act. Stream: the pair's own. */
export const membershipAct = z.object({
  addressee: insee,
  agglomeration: siren,
  /** First day as a member; where it leaves, the first day as none. */
  since: day,
  reference: z.string(),
  decidedOn: day,
  /** True where the commune leaves for outside the territory. */
  leaves: z.boolean().default(false),
});
