import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mandateNames } from '#shared/graphql/mandates/mandateNames.js';
import { roles, type Scale } from '#shared/identity/Actor.js';
import type { DatedMandate, MandateDirectory } from '#shared/identity/MandateDirectory.js';
import type { Source } from '../sources/Source.js';

/** How long a scale is waited for: every request of a person may wait for it once in a few seconds; milliseconds. */
const patience = 1000;

const row = z.object({
  subject: z.string(),
  tenant: z.string(),
  role: z.enum(roles),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
});
const answered = z.object({ mandates: z.array(row), delegations: z.array(row.extend({ id: z.string() })) });

/**
 * A scale's rows on who acts for whom, asked through its source in the name of the person they speak of, in no role:
 * the scale shows everyone their own. Null when it does not answer in time, or not as it should.
 */
export function scaleDirectory(scale: Scale, source: Pick<Source, 'ask'>): MandateDirectory {
  const names = mandateNames[scale];
  const query = `query Mandates { mandates: ${names.query} { subject tenant role since until }
    delegations: ${names.delegations} { id subject tenant role since until } }`;

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
    const read = answered.safeParse(answer.data);
    if (!read.success) return null;
    const { mandates, delegations } = read.data;
    return [...mandates, ...delegations.map(({ id, ...rest }) => ({ ...rest, delegation: id }))]
      .filter((one) => one.subject === subject)
      .map(({ subject: _, ...rest }) => ({ scale, ...rest }));
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
