import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mandateNames } from '#shared/graphql/mandates/mandateNames.js';
import { roles, type Scale } from '#shared/identity/Actor.js';
import type { DatedMandate, MandateDirectory } from '#shared/identity/MandateDirectory.js';
import type { Source } from '../sources/Source.js';

/** How long a scale is waited for: every request of a person may wait for it once in a few seconds; milliseconds. */
const patience = 1000;

const rows = z.array(
  z.object({
    subject: z.string(),
    tenant: z.string(),
    role: z.enum(roles),
    since: z.iso.date(),
    until: z.iso.date().nullable(),
  }),
);

/**
 * A scale's rows on who acts for whom, asked through its source in the name of the person they speak of, in no role:
 * the scale shows everyone their own. Null when it does not answer in time, or not as it should.
 */
export function scaleDirectory(scale: Scale, source: Pick<Source, 'ask'>): MandateDirectory {
  const name = mandateNames[scale].query;
  const query = `query Mandates { ${name} { subject tenant role since until } }`;

  async function ask(subject: string, signal: AbortSignal): Promise<readonly DatedMandate[] | null> {
    const answer = await source.ask({
      query,
      operationName: 'Mandates',
      actor: { subject, role: 'PUBLIC', scale: null, tenant: null },
      locale: 'en',
      requestId: randomUUID(),
      signal,
    });
    if (answer.errors !== undefined && answer.errors.length > 0) return null;
    const read = rows.safeParse(answer.data?.[name]);
    if (!read.success) return null;
    const own = read.data.filter((row) => row.subject === subject);
    return own.map(({ tenant, role, since, until }) => ({ scale, tenant, role, since, until }));
  }

  return {
    scale,
    async mandatesOf(subject) {
      const signal = AbortSignal.timeout(patience);
      // A scale in this process does not hear the signal: waiting must end all the same.
      const tooLate = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
      return await Promise.race([ask(subject, signal).catch(() => null), tooLate]);
    },
  };
}
