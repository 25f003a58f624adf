import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from '../labelling/Labelling.js';
import { LabellingPayload, labellingPayload } from '../labelling/LabellingPayload.js';
import type { LabellingRow } from '../labelling/LabellingRow.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { CriteriaGrid, CriteriaGridPayload } from './CriteriaGrid.js';
import { PublishCriteriaGridInput, ScoreLabellingInput } from './criteriaInputs.js';
import { LabellingReview } from './LabellingReview.js';
import { publishCriteriaGrid } from './publishCriteriaGrid.js';
import { scoreLabelling } from './scoreLabelling.js';
import { gridsById, gridsOfAgglomerations, reviewsOf } from './store.js';

@Resolver(() => Agglomeration)
export class CriteriaResolver {
  @FieldResolver(() => [CriteriaGrid], {
    nullable: true,
    description: 'What it scores proposals by, each grid from its day on, oldest first.',
  })
  async criteriaGrids(@Root() agglomeration: Agglomeration, @Ctx() context: RequestContext): Promise<CriteriaGrid[]> {
    return await context.load(gridsOfAgglomerations, agglomeration.siren, undefined);
  }

  @Mutation(() => CriteriaGridPayload, {
    nullable: true,
    description: 'Publishes the next grid of criteria of one’s own agglomeration; it never changes afterwards.',
  })
  async publishCriteriaGrid(
    @Arg('input', () => PublishCriteriaGridInput) input: PublishCriteriaGridInput,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaGridPayload> {
    const { entityId, obstacles } = await publishCriteriaGrid(context, input);
    return {
      grid: entityId === null ? null : await context.load(gridsById, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

@Resolver(() => Labelling)
export class ReviewResolver {
  @FieldResolver(() => LabellingReview, {
    nullable: true,
    description: 'How it is scored; null before the first review, and for all but its own agglomeration’s officers.',
  })
  async review(@Root() labelling: LabellingRow, @Ctx() context: RequestContext): Promise<LabellingReview | null> {
    const { id, siren, gridId, review } = labelling;
    if (review === 0 || siren !== context.actor.tenant) return null;
    return await context.load(reviewsOf, { id, gridId, review }, undefined);
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Scores a proposal under review, on one criterion or several.',
  })
  async scoreLabelling(
    @Arg('input', () => ScoreLabellingInput) input: ScoreLabellingInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await scoreLabelling(context, input));
  }
}
