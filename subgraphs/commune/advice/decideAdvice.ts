import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { ownedBy } from '../communes/ownedBy.js';
import { needsById } from '../needs/store.js';
import { projectsById } from '../projects/store.js';
import { AdviceDecisionKind, type DecideAdviceInput } from './AdviceDecision.js';
import { adviceGiven } from './adviceReference.js';
import { decisionsOfNeeds, insertDecision } from './decisionStore.js';

/** A commune that carries the project follows what it was advised, or sets it aside and says why. */
export async function decideAdvice(context: RequestContext, input: DecideAdviceInput): Promise<Outcome> {
  return await change(context, 'decideAdvice', input, async ({ manager, record }) => {
    const advice = await adviceGiven(manager, input.advice);
    if (advice === null) throw new Refused([neverGiven]);
    const [need] = await needsById(manager, [advice.needId]);
    if (need == null) throw new GraphError('NOT_FOUND');
    const [project] = await projectsById(manager, [need.projectId]);
    if (project == null) throw new GraphError('NOT_FOUND');
    const insee = [project.insee, ...project.coCarrierCodes].find((code) => ownedBy(context.actor, code));
    if (insee === undefined) throw new GraphError('FORBIDDEN');
    const [all = []] = await decisionsOfNeeds(manager, [need.id]);
    const before = all.filter((one) => one.insee === insee).length;
    checkVersion(before, input.expectedVersion);
    refuseIf(need.version === advice.needVersion ? [] : [needHasChanged]);
    const { decision } = input;
    const reason = input.reason?.trim() || null;
    refuseIf(checkReason(decision, reason));
    const { verdict, rules, day } = advice;
    const row = { id: newId(), insee, needId: need.id, projectId: project.id, version: before + 1 };
    if (!(await insertDecision(manager, { ...row, decision, reason, verdict, rules, advisedOn: day }))) {
      throw new Refused([{ kind: 'VersionConflict', currentVersion: before + 1 }]);
    }
    const { visibility } = project;
    const told = { needId: need.id, decision, reason, verdict, rules, advisedOn: day };
    await record({ entity: 'AdviceDecision', id: row.id, verb: decision, visibility, change: told });
    return { entityId: row.id, version: row.version };
  });
}

function checkReason(decision: AdviceDecisionKind, reason: string | null): Obstacle[] {
  if (decision === AdviceDecisionKind.SET_ASIDE && reason === null) return [invalid(['input', 'reason'], whySetAside)];
  return checkText(['input', 'reason'], reason);
}

const whySetAside = {
  fr: 'Dites pourquoi l’avis est écarté\u00a0: d’autres communes l’apprendront de vous.',
  en: 'Say why the advice is set aside: other communes will learn it from you.',
};
const neverGiven = broken('ADVICE_WAS_GIVEN', ['input', 'advice'], {
  fr: 'Cet avis n’a pas été donné ici\u00a0: demandez l’avis du besoin, puis décidez sur sa référence.',
  en: 'This advice was not given here: ask for the need’s advice, then decide on its reference.',
});
const needHasChanged = broken('ADVICE_IS_ON_THE_NEED_AS_IT_IS', ['input', 'advice'], {
  fr: 'Le besoin a changé depuis cet avis\u00a0: demandez-en un nouveau, puis décidez.',
  en: 'The need has changed since this advice: ask for a new one, then decide.',
});
