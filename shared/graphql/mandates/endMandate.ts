import { change, checkVersion, type Outcome, Refused } from '../change.js';
import { GraphError } from '../GraphError.js';
import { isId } from '../isId.js';
import type { RequestContext } from '../RequestContext.js';
import { dayOf } from '../today.js';
import type { EndMandateInput } from './EndMandateInput.js';
import { decideEnd } from './lifecycle.js';
import { lockMandates, mandatesById, otherAdministrators, writeEnd } from './store.js';

/**
 * Ends a mandate of the administrator's own tenant; it stays as a row.
 * @param name the mutation's name
 */
export async function endMandate(context: RequestContext, name: string, input: EndMandateInput): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, tenant, record }) => {
    await lockMandates(manager, tenant);
    const [mandate] = isId(input.id) ? await mandatesById(manager, [input.id]) : [];
    if (!mandate) throw new GraphError('NOT_FOUND');
    // One's own mandate for another tenant can be read, and belongs to that tenant's administrators.
    if (mandate.tenant !== tenant) throw new GraphError('FORBIDDEN');
    checkVersion(mandate.version, input.expectedVersion);
    const outcome = decideEnd({
      mandate,
      until: input.until ?? null,
      today: dayOf(new Date()),
      otherAdministrators: await otherAdministrators(manager, tenant, mandate.id),
    });
    if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
    const version = await writeEnd(manager, mandate, outcome.until);
    await record({
      entity: 'Mandate',
      id: mandate.id,
      verb: 'END',
      visibility: 'PRIVATE',
      change: { from: mandate.until, to: outcome.until },
    });
    return { entityId: mandate.id, version };
  });
}
