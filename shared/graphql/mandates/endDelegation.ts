import { change, checkVersion, type Outcome, Refused } from '../change.js';
import { GraphError } from '../GraphError.js';
import { isId } from '../isId.js';
import type { RequestContext } from '../RequestContext.js';
import { dayOf } from '../today.js';
import type { EndDelegationInput } from './delegationInputs.js';
import { decideDelegationEnd } from './delegationLifecycle.js';
import { delegationsById, writeDelegationEnd } from './delegationStore.js';
import { lockMandates } from './store.js';

/**
 * Ends a delegation at once: by its holder, or by the institution's administration.
 * @param name the mutation's name
 */
export async function endDelegation(
  context: RequestContext,
  name: string,
  input: EndDelegationInput,
): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, tenant, record }) => {
    await lockMandates(manager, tenant);
    const [delegation] = isId(input.id) ? await delegationsById(manager, [input.id]) : [];
    if (!delegation) throw new GraphError('NOT_FOUND');
    checkVersion(delegation.version, input.expectedVersion);
    const outcome = decideDelegationEnd(delegation, dayOf(new Date()));
    if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
    const version = await writeDelegationEnd(manager, delegation.id, outcome.until);
    // Who acts by it reads it, and asks its holder to end it.
    if (version === null) throw new GraphError('FORBIDDEN');
    await record({
      entity: 'Delegation',
      id: delegation.id,
      verb: 'END',
      visibility: 'PRIVATE',
      change: { from: delegation.until, to: outcome.until },
    });
    return { entityId: delegation.id, version };
  });
}
