import { change, type Outcome } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { decided, projectToChange } from './decided.js';
import { ProjectState } from './ProjectState.js';
import type { MoveProjectInput } from './projectInputs.js';
import { updateProject } from './store.js';

export async function shareProject(context: RequestContext, input: MoveProjectInput): Promise<Outcome> {
  return await change(context, 'shareProject', input, async (work) => {
    const project = await projectToChange(work, input.id, input.expectedVersion);
    const now = new Date();
    const { visibility, sharedOn } = await decided(work, project, { kind: 'SHARE', day: dayOf(now) }, 'SHARED');
    const values = { state: ProjectState.SHARED, visibility, sharedOn };
    const version = await updateProject(work.manager, project.id, now, values);
    await work.record({ entity: 'Project', id: project.id, verb: 'SHARE', visibility, change: values });
    return { entityId: project.id, version };
  });
}
