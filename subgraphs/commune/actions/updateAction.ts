import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { ActionRow } from './Action.js';
import type { UpdateActionInput } from './actionInputs.js';
import { checkAction, checkProject } from './checkAction.js';
import { brokenGuards } from './lifecycle.js';
import { type ActionValues, lockAction, updateAction as write } from './store.js';

export async function updateAction(context: RequestContext, input: UpdateActionInput): Promise<Outcome> {
  return await change(context, 'updateAction', input, async ({ manager, tenant, record }) => {
    const action = await lockAction(manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    refuseIf([...checkErased(input), ...checkAction(input)]);
    const values = valuesOf(input);
    refuseIf([...brokenGuards(after(action, values)), ...(await checkProject(manager, tenant, input.projectId))]);
    const version = await write(manager, action.id, new Date(), values);
    const visibility = values.visibility ?? action.visibility;
    await record({ entity: 'Action', id: action.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: action.id, version };
  });
}

const always = [
  'title',
  'theme',
  'electedCarriers',
  'technicians',
  'delegations',
  'services',
  'origin',
  'visibleInLivingEnvironment',
  'visibility',
] as const;

/** These have a value at all times: an explicit null is a mistake, not "unchanged". */
function checkErased(input: UpdateActionInput): Obstacle[] {
  return always
    .filter((name) => input[name] === null)
    .map((name) =>
      invalid(['input', name], {
        fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
        en: 'This field cannot be erased: give it a value, or leave it out.',
      }),
    );
}

function valuesOf(input: UpdateActionInput): ActionValues {
  const { idempotencyKey: _key, id: _id, expectedVersion: _version, title, summary, ...rest } = input;
  const given = {
    ...rest,
    title: title?.trim(),
    // A summary is a text, empty when erased.
    summary: summary === null ? '' : summary,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ActionValues;
}

function after(action: ActionRow, values: ActionValues): ActionRow {
  return { ...action, ...values };
}
