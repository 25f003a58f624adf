import type { EntityManager } from 'typeorm';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { commitTo } from '../commitments/commitTo.js';
import { scoresOwed } from '../criteria/scoring.js';
import { gridInForce, reviewsOf } from '../criteria/store.js';
import { today } from '../territory/today.js';
import { openMissingPieces } from '../thread/store.js';
import { announceDecision } from './announceDecision.js';
import { pauseClock, startClock } from './clock.js';
import type { LabellingRow } from './LabellingRow.js';
import { labellingToChange } from './labellingToChange.js';
import { labelTermObstacles, labelTermsOf } from './labelTerms.js';
import { decide } from './lifecycle.js';
import type { MoveLabellingInput } from './MoveLabellingInput.js';
import { promisedDaysOn } from './promisedDelays.js';
import { secondLookOwed } from './secondLook.js';
import { visibilityOf } from './visibility.js';
import { type Beginning, writeMove } from './writing.js';

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
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const day = today(now);
    const outcome = decide(labelling, { kind: 'MOVE', to: input.to, reason: input.reason?.trim() || null }, day);
    if (outcome.kind === 'REFUSED') refuseIf([outcome.obstacle]);
    if (outcome.kind !== 'MOVED') throw new Error('A decision moves a labelling or is refused.');
    refuseIf(input.to === 'NOT_RETAINED' ? [secondLookOwed] : labelTermObstacles(input, day));
    if (input.to === 'LABELLED') {
      const [review] = await reviewsOf(manager, [labelling]);
      refuseIf(review === undefined ? [] : scoresOwed(review, ['input', 'to']));
    }
    const terms = labelTermsOf(input, day);
    const beginning = { ...(await beginningOf(manager, labelling, input.to, day)), ...(terms ?? {}) };
    const version = await writeMove(manager, labelling, outcome.standing, outcome.reason, now, beginning);
    await announceDecision(manager, labelling, { to: outcome.standing.state, reason: outcome.reason, at: now });
    for (const commitment of terms?.commitments ?? []) await commitTo(manager, labelling, commitment, now);
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

/** What the move begins: the promise of an answer, or a review by the criteria of the day. */
async function beginningOf(
  manager: EntityManager,
  labelling: LabellingRow,
  to: MoveLabellingInput['to'],
  day: string,
): Promise<Beginning> {
  if (to === 'ADMISSIBLE') {
    const clock = startClock(day, await promisedDaysOn(manager, labelling.siren, day));
    // A piece may have been asked for while the file was in the inbox.
    return { clock: (await openMissingPieces(manager, labelling)) > 0 ? pauseClock(clock, day) : clock };
  }
  return to === 'UNDER_REVIEW' ? { gridId: await gridInForce(manager, labelling.siren, day) } : {};
}

const reasonTooLong = invalid(['input', 'reason'], {
  fr: 'Le motif dépasse 10\u202f000 caractères\u00a0: raccourcissez-le, ou joignez une note au dossier.',
  en: 'The reason is over 10,000 characters: shorten it, or attach a note to the file.',
});
