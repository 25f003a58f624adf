import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { ActionRow } from './Action.js';
import type { ActionPhase } from './ActionPhase.js';
import type { UpdateActionInput } from './actionInputs.js';
import { checkAction, checkProject } from './checkAction.js';
import { recordLesson } from './lessonOfAction.js';
import { brokenGuards, decide } from './lifecycle.js';
import { type ActionValues, lockAction, updateAction as write } from './store.js';

export async function updateAction(context: RequestContext, input: UpdateActionInput): Promise<Outcome> {
  return await change(context, 'updateAction', input, async (work) => {
    const action = await lockAction(work.manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    const { idempotencyKey: _key, id: _id, expectedVersion: _version, ...given } = input;
    return await rewriteAction(work, action, given);
  });
}

/** What a person or an application wrote of an action that is there already. */
export type GivenAction = Omit<UpdateActionInput, 'idempotencyKey' | 'id' | 'expectedVersion'> & {
  readonly phase?: ActionPhase | null;
};

/** Writes over an action that is locked, in the change that asks for it. */
export async function rewriteAction(
  { manager, tenant, record }: Work,
  action: ActionRow,
  { phase, ...given }: GivenAction,
): Promise<{ entityId: string; version: number }> {
  refuseIf([...checkErased(given), ...checkAction(given)]);
  const written = { ...action, ...valuesOf(given) };
  const moved = phase == null || phase === action.phase ? written : { ...written, phase: phaseAfter(written, phase) };
  refuseIf([...brokenGuards(moved), ...(await checkProject(manager, tenant, given.projectId))]);
  const values = { ...valuesOf(given), ...(moved.phase === action.phase ? {} : { phase: moved.phase }) };
  const version = await write(manager, action.id, new Date(), values);
  await recordLesson(record, action, moved);
  await record({ entity: 'Action', id: action.id, verb: 'UPDATE', visibility: moved.visibility, change: values });
  return { entityId: action.id, version };
}

/** The phase asked for, when the action as it is written now may go there. */
function phaseAfter(state: ActionRow, phase: ActionPhase): ActionPhase {
  const outcome = decide(state, { phase });
  if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
  return outcome.state.phase;
}

const always = [
  'title',
  'theme',
  'electedCarriers',
  'technicians',
  'delegations',
  'services',
  'partners',
  'origin',
  'visibleInLivingEnvironment',
  'visibility',
] as const;

/** These have a value at all times: an explicit null is a mistake, not "unchanged". */
export function checkErased(input: GivenAction): Obstacle[] {
  return always
    .filter((name) => input[name] === null)
    .map((name) =>
      invalid(['input', name], {
        fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
        en: 'This field cannot be erased: give it a value, or leave it out.',
      }),
    );
}

function valuesOf({ title, summary, ...rest }: GivenAction): ActionValues {
  const given = {
    ...rest,
    title: title?.trim(),
    // A summary is a text, empty when erased.
    summary: summary === null ? '' : summary,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ActionValues;
}
