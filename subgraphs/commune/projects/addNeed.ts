import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { skillCode, skillsToAskFor } from '#shared/skills/checkSkill.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { checkNeed } from '../needs/checkNeed.js';
import type { AddNeedInput } from '../needs/needInputs.js';
import { insertNeed, type NeedValues } from '../needs/store.js';
import { decided, projectToChange } from './decided.js';
import { updateProject } from './store.js';

export async function addNeed(context: RequestContext, input: AddNeedInput): Promise<Outcome> {
  return await change(context, 'addNeed', input, async (work) => {
    const project = await projectToChange(work, input.projectId, input.expectedVersion);
    await decided(work, project, { kind: 'EDIT' }, 'EDITED');
    const skills = skillsToAskFor(dayOf(new Date()));
    const values = valuesOf(input, skills);
    refuseIf(checkNeed(values, skills));
    const id = newId();
    await insertNeed(work.manager, { id, projectId: project.id, insee: project.insee }, values);
    const version = await updateProject(work.manager, project.id, new Date(), {});
    const { visibility } = project;
    await work.record({ entity: 'Need', id, verb: 'CREATE', visibility, change: values });
    await work.record({ entity: 'Project', id: project.id, verb: 'UPDATE', visibility, change: { needAdded: id } });
    return { entityId: project.id, version };
  });
}

function valuesOf(input: AddNeedInput, skills: readonly ReferenceSkillRow[]): NeedValues {
  const skill = input.skill?.trim() || null;
  return {
    kind: input.kind,
    skill: skill === null ? null : skillCode(skill, skills),
    description: input.description ?? '',
    quantityHalfDays: input.quantityHalfDays ?? null,
    quantityCents: input.quantityCents ?? null,
    ownHalfDays: input.ownHalfDays ?? 0,
    inhabitantsHalfDays: input.inhabitantsHalfDays ?? 0,
    from: input.from ?? null,
    until: input.until ?? null,
    competence: input.competence?.trim() || null,
    presence: input.presence ?? false,
    onInhabitants: input.onInhabitants ?? false,
    relay: input.relay?.trim() || null,
    coFundingObject: input.coFundingObject ?? null,
  };
}
