import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkProject } from './checkProject.js';
import { setCoCarriers } from './coCarriers.js';
import { decided, projectToChange } from './decided.js';
import type { UpdateProjectInput } from './projectInputs.js';
import { type ProjectValues, updateProject as write } from './store.js';
import { tellAsked } from './tellCarriers.js';
import { tellVisibility } from './tellVisibility.js';

export async function updateProject(context: RequestContext, input: UpdateProjectInput): Promise<Outcome> {
  return await change(context, 'updateProject', input, async (work) => {
    const project = await projectToChange(work, input.id, input.expectedVersion);
    const { visibility, coCarriers } = input;
    refuseIf(checkErased(input));
    const content = contentOf(input);
    if (Object.keys(content).length > 0 || coCarriers != null) await decided(work, project, { kind: 'EDIT' }, 'EDITED');
    if (visibility != null) await decided(work, project, { kind: 'SHOW', visibility }, 'SHOWN');
    refuseIf(await checkProject(work.manager, project.insee, input));
    const values: ProjectValues = { ...content, ...(visibility == null ? {} : { visibility }) };
    const now = new Date();
    const asked = coCarriers == null ? [] : await setCoCarriers(work.manager, project, coCarriers);
    await tellAsked(work.manager, project, asked, now);
    const version = await write(work.manager, project.id, now, values);
    await work.record({
      entity: 'Project',
      id: project.id,
      verb: 'UPDATE',
      visibility: visibility ?? project.visibility,
      change: { ...values, ...(coCarriers == null ? {} : { coCarriers }) },
    });
    if (visibility != null && visibility !== project.visibility)
      await tellVisibility(work.manager, project, visibility);
    return { entityId: project.id, version };
  });
}

/** These have a value at all times: an explicit null is a mistake, not "unchanged". */
function checkErased(input: UpdateProjectInput): Obstacle[] {
  return (['title', 'theme', 'coCarriers', 'visibility'] as const)
    .filter((name) => input[name] === null)
    .map((name) =>
      invalid(['input', name], {
        fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
        en: 'This field cannot be erased: give it a value, or leave it out.',
      }),
    );
}

function contentOf({ title, summary, theme, costCents }: UpdateProjectInput): ProjectValues {
  const given = { title: title?.trim(), summary: summary === null ? '' : summary, theme, costCents };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ProjectValues;
}
