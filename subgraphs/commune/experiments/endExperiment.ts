import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import type { ExperimentRow } from './Experiment.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';
import type { EndExperimentInput } from './experimentInputs.js';
import { decide, type ExperimentState } from './lifecycle.js';
import { insertLesson, lockExperiment, endExperiment as write } from './store.js';

export async function endExperiment(context: RequestContext, input: EndExperimentInput): Promise<Outcome> {
  return await change(context, 'endExperiment', input, async ({ manager, record }) => {
    const experiment = await lockExperiment(manager, input.id);
    checkVersion(experiment.version, input.expectedVersion);
    const now = new Date();
    const today = dayOf(now);
    const command = { outcome: input.outcome, endedOn: input.endedOn ?? today, lesson: input.lesson ?? null };
    const outcome = decide(stateOf(experiment), command, today);
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    const { id } = experiment;
    const visibility = input.visibility ?? experiment.visibility;
    const version = await write(manager, { id, visibility, now }, outcome.state);
    const { lesson } = outcome.state;
    if (lesson !== null) {
      const taught = { id: newId(), text: lesson, visibility, now };
      await insertLesson(manager, taught, experiment);
      await record({ entity: 'Lesson', id: taught.id, verb: 'CREATE', visibility, change: { text: lesson } });
    }
    await record({ entity: 'Experiment', id, verb: 'END', visibility, change: outcome.state });
    return { entityId: id, version };
  });
}

function stateOf({ outcome, startedOn, endedOn }: ExperimentRow): ExperimentState {
  if (outcome === ExperimentOutcome.RUNNING) return { outcome, startedOn };
  return { outcome, startedOn, endedOn: endedOn ?? startedOn, lesson: null };
}
