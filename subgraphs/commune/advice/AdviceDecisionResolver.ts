import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { AdviceDecision, AdviceDecisionPayload, DecideAdviceInput } from './AdviceDecision.js';
import { decideAdvice } from './decideAdvice.js';
import { decisionsById, decisionsOfNeeds } from './decisionStore.js';

@Resolver(() => AdviceDecision)
export class AdviceDecisionResolver {
  @Mutation(() => AdviceDecisionPayload, {
    nullable: true,
    description:
      'Records what the actor’s own commune decides on an advice: it follows it, or sets it aside with a reason. People decide; the rule advises.',
  })
  async decideAdvice(
    @Arg('input', () => DecideAdviceInput) input: DecideAdviceInput,
    @Ctx() context: RequestContext,
  ): Promise<AdviceDecisionPayload> {
    const { entityId, obstacles } = await decideAdvice(context, input);
    return {
      decision: entityId === null ? null : await context.load(decisionsById, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that decided.' })
  commune(@Root() { insee }: AdviceDecision, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, insee, undefined);
  }

  @FieldResolver(() => Need, { nullable: true, description: 'The need; null once it was taken back.' })
  need(@Root() { needId }: AdviceDecision, @Ctx() context: RequestContext): Promise<Need | null> {
    return context.load(needsById, needId, undefined);
  }
}

@Resolver(() => Need)
export class AdviceDecisionsOfNeedResolver {
  @FieldResolver(() => [AdviceDecision], {
    nullable: true,
    description: 'What its communes decided on the advice they were given, oldest first; the last of each counts.',
  })
  adviceDecisions(@Root() need: Need, @Ctx() context: RequestContext): Promise<AdviceDecision[]> {
    return context.load(decisionsOfNeeds, need.id, undefined);
  }
}
