import { v7 as newId, validate } from 'uuid';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { skillNamed, unknownSkill } from '#shared/skills/skillNamed.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import { fileOfProject } from '../labelling/fileOfProject.js';
import { today } from '../territory/today.js';
import { checkRequest } from './checkRequest.js';
import type { CreateStaffingRequestInput } from './staffingInputs.js';
import { insertStaffingRequest } from './writing.js';

/** Writes a draft, for a project that was proposed to the officer's own agglomeration. */
export async function createStaffingRequest(
  context: RequestContext,
  input: CreateStaffingRequestInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'createStaffingRequest', input, async ({ manager, tenant, record }) => {
    const day = today(now);
    const obstacles = checkRequest(input, day);
    const known = await skillsOn(manager, day);
    const skill = skillNamed(input.skill, known);
    if (skill === null) obstacles.push(unknownSkill(['input', 'skill'], input.skill, known));
    const file = validate(input.projectId) ? await fileOfProject(manager, tenant, input.projectId) : null;
    if (file === null) obstacles.push(invalid(['input', 'projectId'], notProposedHere));
    if (!validate(input.needId)) obstacles.push(invalid(['input', 'needId'], noNeed));
    refuseIf(obstacles);
    if (skill === null || file === null) throw new Refused(obstacles);
    const id = newId();
    await insertStaffingRequest(manager, {
      id,
      siren: tenant,
      year: Number(day.slice(0, 4)),
      projectId: input.projectId.toLowerCase(),
      needId: input.needId.toLowerCase(),
      leadCommune: file.leadCommune,
      communes: file.communes,
      skill: skill.code,
      level: input.level,
      halfDays: input.halfDays,
      ownHalfDays: input.ownHalfDays,
      from: input.from,
      until: input.until,
      reason: input.reason.trim(),
      now,
    });
    await record({
      entity: 'StaffingRequest',
      id,
      verb: 'CREATE',
      visibility: 'PRIVATE',
      change: { skill: skill.code, level: input.level, halfDays: input.halfDays, from: input.from, until: input.until },
    });
    return { entityId: id, version: 1 };
  });
}

const notProposedHere = {
  fr: 'Aucun projet de cet identifiant n’est proposé à votre agglomération\u00a0: ouvrez-le depuis ses propositions.',
  en: 'No project of this id is proposed to your agglomeration: open it from its proposals.',
};
const noNeed = {
  fr: 'Ce n’est pas l’identifiant d’un besoin\u00a0: choisissez-le dans le projet.',
  en: 'This is not the id of a need: choose it in the project.',
};
