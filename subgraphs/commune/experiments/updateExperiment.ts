import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkActionOf, checkExperiment, checkHypothesis } from './checkExperiment.js';
import type { UpdateExperimentInput } from './experimentInputs.js';
import { alignLessons, lockExperiment, updateExperiment as write } from './store.js';

export async function updateExperiment(context: RequestContext, input: UpdateExperimentInput): Promise<Outcome> {
  return await change(context, 'updateExperiment', input, async ({ manager, record }) => {
    const experiment = await lockExperiment(manager, input.id);
    checkVersion(experiment.version, input.expectedVersion);
    refuseIf(always.filter((name) => input[name] === null).map((name) => invalid(['input', name], erased)));
    const { title, hypothesis, actionId } = input;
    const given = { title: title?.trim(), hypothesis: hypothesis ?? undefined };
    refuseIf([
      ...checkExperiment(given),
      ...checkHypothesis(experiment, given),
      ...(await checkActionOf(manager, experiment.insee, actionId)),
    ]);
    const { id } = experiment;
    const theme = input.theme ?? experiment.theme;
    const visibility = input.visibility ?? experiment.visibility;
    const values = { ...given, theme, visibility, actionId: actionId === undefined ? experiment.actionId : actionId };
    const version = await write(manager, { id, now: new Date() }, values);
    // What it taught is seen like the experiment: hidden with it at once, and whoever knew of it is told.
    for (const lesson of await alignLessons(manager, id, { theme, visibility })) {
      await record({ entity: 'Lesson', id: lesson, verb: 'UPDATE', visibility, change: { theme, visibility } });
    }
    await record({ entity: 'Experiment', id, verb: 'UPDATE', visibility, change: values });
    return { entityId: id, version };
  });
}

/** These have a value at all times. */
const always = ['title', 'hypothesis', 'theme', 'visibility'] as const;
const erased = {
  fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
  en: 'This field cannot be erased: give it a value, or leave it out.',
};
