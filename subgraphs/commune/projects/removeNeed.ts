import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { hasConsent } from '../consents/store.js';
import type { RemoveNeedInput } from '../needs/needInputs.js';
import { deleteNeed } from '../needs/store.js';
import { decided, projectToChange } from './decided.js';
import { updateProject } from './store.js';

export async function removeNeed(context: RequestContext, input: RemoveNeedInput): Promise<Outcome> {
  return await change(context, 'removeNeed', input, async (work) => {
    const project = await projectToChange(work, input.projectId, input.expectedVersion);
    await decided(work, project, { kind: 'EDIT' }, 'EDITED');
    const id = input.needId.toLowerCase();
    refuseIf((await hasConsent(work.manager, id)) ? [spokenOf] : []);
    const removed = await deleteNeed(work.manager, project.id, id);
    refuseIf(removed ? [] : [invalid(['input', 'needId'], noSuchNeed)]);
    const version = await updateProject(work.manager, project.id, new Date(), {});
    const { visibility } = project;
    await work.record({ entity: 'Need', id, verb: 'REMOVE', visibility, tombstone: true });
    await work.record({ entity: 'Project', id: project.id, verb: 'UPDATE', visibility, change: { needRemoved: id } });
    return { entityId: project.id, version };
  });
}

const spokenOf = broken('NEED_WITH_CONSENT_STAYS', ['input', 'needId'], {
  fr: 'Une commune s’est prononcée sur ce besoin\u00a0: il reste dans l’histoire du projet.',
  en: 'A commune has given its word on this need: it stays in the project’s history.',
});

const noSuchNeed = {
  fr: 'Ce projet n’a pas ce besoin\u00a0: relisez la liste de ses besoins.',
  en: 'This project has no such need: read its list of needs again.',
};
