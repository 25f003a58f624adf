import { change, type Outcome } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { proposalAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { decided, projectToChange } from './decided.js';
import { fundingPlansOf } from './fundingStore.js';
import { ProjectState } from './ProjectState.js';
import type { MoveProjectInput } from './projectInputs.js';
import { updateProject } from './store.js';
import { tellFundingPlan } from './tellFundingPlan.js';

/** The proposal leaves with the change: it is handed to the courier in the same transaction. */
export async function proposeProject(context: RequestContext, input: MoveProjectInput): Promise<Outcome> {
  return await change(context, 'proposeProject', input, async (work) => {
    const project = await projectToChange(work, input.id, input.expectedVersion);
    const now = new Date();
    const proposal = await decided(work, project, { kind: 'PROPOSE', day: dayOf(now) }, 'PROPOSED');
    const { proposedOn, addressee } = proposal;
    const values = { state: ProjectState.PROPOSED, proposedOn, proposedTo: addressee };
    const version = await updateProject(work.manager, project.id, now, values);
    const { visibility } = project;
    await work.record({ entity: 'Project', id: project.id, verb: 'PROPOSE', visibility, change: values });
    const payload = proposalAct.parse({
      projectId: project.id,
      addressee,
      reference: project.reference,
      title: project.title,
      leadCommune: project.insee,
      coCarriers: project.coCarrierCodes,
      proposedOn,
      visibility,
      demonstration: project.demonstration,
    });
    await enqueueDelivery(work.manager, { stream: project.id, to: 'call', kind: 'PROPOSAL', payload });
    const [plan = null] = await fundingPlansOf(work.manager, [project.id]);
    if (plan !== null) await tellFundingPlan(work.manager, { id: project.id, addressee }, plan, now);
    return { entityId: project.id, version };
  });
}
