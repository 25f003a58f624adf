import { v7 } from 'uuid';
import { change, type Outcome, Refused } from '../change.js';
import type { RequestContext } from '../RequestContext.js';
import { dayOf } from '../today.js';
import type { DelegateMandateInput } from './delegationInputs.js';
import { decideDelegation } from './delegationLifecycle.js';
import { delegatedTo, insertDelegation } from './delegationStore.js';
import { lockMandates, spansOf } from './store.js';

/**
 * Lets somebody act in one's own place, in the role one acts in, from a day to a day.
 * @param name the mutation's name
 */
export async function delegateMandate(
  context: RequestContext,
  name: string,
  input: DelegateMandateInput,
): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, tenant, record }) => {
    const { subject: holder, role, delegation } = context.actor;
    const { subject, until } = input;
    const today = dayOf(new Date());
    const since = input.since ?? today;
    await lockMandates(manager, tenant);
    const outcome = decideDelegation({
      holder,
      subject,
      since,
      until,
      today,
      byDelegation: delegation !== undefined,
      mandates: await spansOf(manager, { tenant, subject: holder, role }),
      delegated: await delegatedTo(manager, { tenant, subject, role }),
    });
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    const id = v7();
    await insertDelegation(manager, { id, mandateId: outcome.mandateId, holder, subject, tenant, role, since, until });
    // Not to whom: the journal outlives the link between a key and a person.
    await record({ entity: 'Delegation', id, verb: 'GRANT', visibility: 'PRIVATE', change: { role, since, until } });
    return { entityId: id, version: 1 };
  });
}
