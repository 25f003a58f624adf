import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { announceDecision } from '../labelling/announceDecision.js';
import { labellingToChange } from '../labelling/labellingToChange.js';
import { decide } from '../labelling/lifecycle.js';
import { visibilityOf } from '../labelling/visibility.js';
import { writeMove } from '../labelling/writing.js';
import { today } from '../territory/today.js';
import type { ImportedFactRow } from './ImportedFact.js';
import { attachLabel, importedLabelsOf } from './importedLabels.js';
import type { TakeUpLabelInput } from './TakeUpLabelInput.js';

/**
 * A label that was given before becomes its file's: the file opens as labelled on that day and until its day, without a
 * review by criteria that were not there then. The communes read where it is stated; without a last day it has none.
 */
export async function takeUpLabel(
  context: RequestContext,
  input: TakeUpLabelInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'takeUpLabel', input, async ({ manager, record }) => {
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const [labels = []] = await importedLabelsOf(manager, [labelling]);
    const label = labels.find(({ id }) => id === input.factId.toLowerCase());
    if (label?.since == null) throw new GraphError('NOT_FOUND');
    const command = { kind: 'TAKE_UP' as const, labelledOn: label.since, reason: reasonOf(label) };
    const outcome = decide(labelling, command, today(now));
    if (outcome.kind === 'REFUSED') refuseIf([outcome.obstacle]);
    if (outcome.kind !== 'MOVED') throw new Error('A label is taken up or refused.');
    const { agreement } = label.given;
    const version = await writeMove(manager, labelling, outcome.standing, outcome.reason, now, {
      ...(label.until == null ? {} : { labelUntil: label.until }),
      ...(typeof agreement === 'string' ? { agreementReference: agreement } : {}),
    });
    await attachLabel(manager, label, labelling);
    await announceDecision(manager, labelling, { to: outcome.standing.state, reason: outcome.reason, at: now });
    await record({
      entity: 'Labelling',
      id: labelling.id,
      verb: 'TAKE_UP',
      visibility: visibilityOf({ ...outcome.standing, visibility: labelling.visibility }),
      change: { from: labelling.state, to: outcome.standing.state, labelledOn: label.since },
    });
    return { entityId: labelling.id, version };
  });
}

/** Kept in the file, where reasons are in the language of the territory. */
function reasonOf({ since, source, given }: ImportedFactRow): string {
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${since}`));
  const stated = source == null ? '' : `, d’après\u00a0: ${source}`;
  const why = typeof given.reason === 'string' ? ` ${given.reason}` : '';
  return `Label donné le ${day}, repris tel qu’il était${stated}.${why}`;
}
