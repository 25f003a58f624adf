import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { nextReference } from '../communes/references.js';
import { checkProject } from './checkProject.js';
import { setCoCarriers } from './coCarriers.js';
import { ProjectState } from './ProjectState.js';
import type { CreateProjectInput } from './projectInputs.js';
import { insertProject } from './store.js';
import { tellAsked } from './tellCarriers.js';

export async function createProject(context: RequestContext, input: CreateProjectInput): Promise<Outcome> {
  return await change(context, 'createProject', input, async ({ manager, tenant, record }) => {
    refuseIf(await checkProject(manager, tenant, input));
    const now = new Date();
    const id = newId();
    const reference = await nextReference(manager, 'PROJECT', tenant, Number(dayOf(now).slice(0, 4)));
    const values = {
      title: input.title.trim(),
      summary: input.summary ?? '',
      theme: input.theme,
      costCents: input.costCents ?? null,
      state: ProjectState.DRAFT,
      visibility: Visibility.PRIVATE,
    };
    const coCarriers = input.coCarriers ?? [];
    await insertProject(manager, { id, insee: tenant, reference, now }, values);
    const asked = await setCoCarriers(manager, { id, insee: tenant }, coCarriers);
    await tellAsked(manager, { id, insee: tenant, reference }, asked, now);
    await record({ entity: 'Project', id, verb: 'CREATE', visibility: 'PRIVATE', change: { ...values, coCarriers } });
    return { entityId: id, version: 1 };
  });
}
