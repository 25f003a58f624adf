import type { EntityManager } from 'typeorm';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { actionsById } from '../actions/store.js';
import { checkDay } from '../communes/checkDay.js';
import { codesInHand } from '../communes/heritage.js';
import { contractsById } from '../contracts/store.js';
import { carriedProject } from '../projects/store.js';
import { decide } from './lifecycle.js';
import type { FollowUpHeardNeedInput } from './standInputs.js';
import { lockHeardNeed, writeFollowUp } from './store.js';

export async function followUpHeardNeed(context: RequestContext, input: FollowUpHeardNeedInput): Promise<Outcome> {
  return await change(context, 'followUpHeardNeed', input, async ({ manager, tenant, record }) => {
    const need = await lockHeardNeed(manager, input.id);
    checkVersion(need.version, input.expectedVersion);
    refuseIf([...checkText(['input', 'answer'], input.answer), ...checkDay(['input', 'deadline'], input.deadline)]);
    const now = new Date();
    const outcome = decide(need, { ...input, on: dayOf(now) });
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    refuseIf(await checkOwn(manager, tenant, input));
    const version = await writeFollowUp(manager, need.id, now, outcome.state);
    const { visibility } = need;
    await record({ entity: 'HeardNeed', id: need.id, verb: 'FOLLOW_UP', visibility, change: outcome.state });
    return { entityId: need.id, version };
  });
}

/** A need is followed up by the commune's own records, never by somebody else's. */
async function checkOwn(manager: EntityManager, insee: string, input: FollowUpHeardNeedInput): Promise<Obstacle[]> {
  const { actionId, contractId, projectId } = input;
  const codes = await codesInHand(manager);
  const ours = (row: { readonly insee: string } | null | undefined) => row != null && codes.includes(row.insee);
  if (actionId != null && !ours((await actionsById(manager, [actionId]))[0])) {
    return [invalid(['input', 'actionId'], notOwnAction)];
  }
  if (contractId != null && !ours((await contractsById(manager, [contractId]))[0])) {
    return [invalid(['input', 'contractId'], notOwnContract)];
  }
  if (projectId != null && !(await carriedProject(manager, projectId, insee))) {
    return [invalid(['input', 'projectId'], notOwnProject)];
  }
  return [];
}

const notOwnAction = { fr: 'Choisissez une action de votre commune.', en: 'Choose an action of your commune.' };
const notOwnContract = { fr: 'Choisissez un contrat de votre commune.', en: 'Choose a contract of your commune.' };
const notOwnProject = {
  fr: 'Choisissez un projet que votre commune mène ou co-porte.',
  en: 'Choose a project that your commune leads or co-carries.',
};
