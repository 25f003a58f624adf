import { v7 } from 'uuid';
import type { Scale } from '../../identity/Actor.js';
import { authorKey } from '../../journal/author.js';
import { change, type Outcome, refuseIf } from '../change.js';
import type { RequestContext } from '../RequestContext.js';
import { dayOf } from '../today.js';
import type { GrantMandateInput } from './GrantMandateInput.js';
import { grantObstacles } from './lifecycle.js';
import { insertMandate, lockMandates, spansOf } from './store.js';

/**
 * Gives a person a role for the administrator's own tenant.
 * @param name the mutation's name
 */
export async function grantMandate(
  context: RequestContext,
  scale: Scale,
  name: string,
  input: GrantMandateInput,
): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, tenant, record }) => {
    const { subject, role, until = null } = input;
    const grant = { subject, role, since: input.since ?? dayOf(new Date()), until };
    await lockMandates(manager, tenant);
    refuseIf(grantObstacles(scale, grant, await spansOf(manager, { tenant, subject, role })));
    const id = v7();
    const grantedBy = await authorKey(manager, context.actor.subject);
    await insertMandate(manager, { id, tenant, ...grant, grantedBy });
    await record({
      entity: 'Mandate',
      id,
      verb: 'GRANT',
      visibility: 'PRIVATE',
      // Not to whom: the journal outlives the link between a key and a person.
      change: { role, since: grant.since, until },
    });
    return { entityId: id, version: 1 };
  });
}
