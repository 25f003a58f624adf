import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { withdrawalAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { decided, projectToChange } from './decided.js';
import { ProjectState } from './ProjectState.js';
import type { WithdrawProjectInput } from './projectInputs.js';
import { updateProject } from './store.js';

/** The agglomeration hears of it only if it was asked; it suspends its label by itself and keeps the history. */
export async function withdrawProject(context: RequestContext, input: WithdrawProjectInput): Promise<Outcome> {
  return await change(context, 'withdrawProject', input, async (work) => {
    const project = await projectToChange(work, input.id, input.expectedVersion);
    refuseIf(checkText(['input', 'reason'], input.reason));
    const now = new Date();
    const command = { kind: 'WITHDRAW', day: dayOf(now), reason: input.reason } as const;
    const { withdrawnOn, reason, addressee } = await decided(work, project, command, 'WITHDRAWN');
    const values = { state: ProjectState.WITHDRAWN, withdrawnOn, withdrawalReason: reason };
    const version = await updateProject(work.manager, project.id, now, values);
    const { visibility } = project;
    await work.record({ entity: 'Project', id: project.id, verb: 'WITHDRAW', visibility, change: values });
    if (addressee !== null) {
      const payload = withdrawalAct.parse({ projectId: project.id, addressee, withdrawnOn, reason });
      await enqueueDelivery(work.manager, { stream: project.id, to: 'call', kind: 'WITHDRAWAL', payload });
    }
    return { entityId: project.id, version };
  });
}
