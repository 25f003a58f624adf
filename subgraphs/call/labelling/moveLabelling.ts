import { validate } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { today } from '../territory/today.js';
import { announceDecision } from './announceDecision.js';
import { decide } from './lifecycle.js';
import type { MoveLabellingInput } from './MoveLabellingInput.js';
import { labellingsById } from './store.js';
import { visibilityOf } from './visibility.js';
import { lockLabelling, writeMove } from './writing.js';

/** Characters a reason may have. */
const longestReason = 10_000;

/** Records an officer's decision on a proposal to the officer's own agglomeration. */
export async function moveLabelling(
  context: RequestContext,
  input: MoveLabellingInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'moveLabelling', input, async ({ manager, record }) => {
    if ((input.reason?.length ?? 0) > longestReason) refuseIf([reasonTooLong]);
    const labelling = validate(input.id) ? await lockLabelling(manager, input.id) : null;
    if (labelling === null) throw await notTheirs(context, input.id);
    checkVersion(labelling.version, input.expectedVersion);
    const outcome = decide(labelling, { kind: 'MOVE', to: input.to, reason: input.reason?.trim() || null }, today(now));
    if (outcome.kind === 'REFUSED') refuseIf([outcome.obstacle]);
    if (outcome.kind !== 'MOVED') throw new Error('A decision moves a labelling or is refused.');
    const version = await writeMove(manager, labelling, outcome.standing, outcome.reason, now);
    await announceDecision(manager, labelling, { to: outcome.standing.state, reason: outcome.reason, at: now });
    await record({
      entity: 'Labelling',
      id: labelling.id,
      verb: 'DECIDE',
      visibility: visibilityOf({ ...outcome.standing, visibility: labelling.visibility }),
      change: { from: labelling.state, to: outcome.standing.state },
    });
    return { entityId: labelling.id, version };
  });
}

/** Of a file that the actor may read, its decision belongs to others; any other does not exist for the actor. */
async function notTheirs(context: RequestContext, id: string): Promise<GraphError> {
  const readable = validate(id) && (await context.load(labellingsById, id, undefined)) !== null;
  return new GraphError(readable ? 'FORBIDDEN' : 'NOT_FOUND');
}

const reasonTooLong = invalid(['input', 'reason'], {
  fr: 'Le motif dépasse 10\u202f000 caractères\u00a0: raccourcissez-le, ou joignez une note au dossier.',
  en: 'The reason is over 10,000 characters: shorten it, or attach a note to the file.',
});
