import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { labellingToChange } from '../labelling/labellingToChange.js';
import { renewVersion } from '../labelling/writing.js';
import type { ScoreLabellingInput } from './criteriaInputs.js';
import { notUnderReview, scoreObstacles } from './scoring.js';
import { gridsById, insertScores } from './store.js';

/**
 * Scores a file under review by the grid that was in force when the review began. Scores are only ever added, so two posts
 * may score at once; whoever decides meanwhile reads the file again.
 */
export async function scoreLabelling(context: RequestContext, input: ScoreLabellingInput): Promise<Outcome> {
  return await change(context, 'scoreLabelling', input, async ({ manager, record }) => {
    const labelling = await labellingToChange(context, manager, input.labellingId, undefined);
    refuseIf(labelling.state === 'UNDER_REVIEW' ? [] : [notUnderReview]);
    const [grid = null] = labelling.gridId === null ? [] : await gridsById(manager, [labelling.gridId]);
    refuseIf(scoreObstacles(grid, input.scores));
    const now = new Date();
    await insertScores(manager, labelling, input.scores, now);
    const version = await renewVersion(manager, labelling, now);
    const criteria = input.scores.map(({ criterion, score }) => ({ criterion, score }));
    // Told as a score and not as the labelling's: who follows the file does not hear of it.
    await record({
      entity: 'CriterionScore',
      id: labelling.id,
      verb: 'SCORE',
      visibility: 'PRIVATE',
      change: { criteria },
    });
    return { entityId: labelling.id, version };
  });
}
