import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { declineInitiative, describeEngagement, engageInInitiative, withdrawEngagement } from './answerInitiative.js';
import {
  DeclineInitiativeInput,
  DescribeEngagementInput,
  EngageInInitiativeInput,
  WithdrawEngagementInput,
} from './engagementInputs.js';
import { InitiativeEngagementPayload } from './InitiativeEngagementPayload.js';
import { engagementsById } from './store.js';

@Resolver()
export class EngagementCommandResolver {
  @Mutation(() => InitiativeEngagementPayload, {
    nullable: true,
    description: 'Engages the actor’s commune in an initiative of its agglomeration, which is told so.',
  })
  async engageInInitiative(
    @Arg('input', () => EngageInInitiativeInput) input: EngageInInitiativeInput,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeEngagementPayload> {
    return await payload(context, await engageInInitiative(context, input));
  }

  @Mutation(() => InitiativeEngagementPayload, {
    nullable: true,
    description: 'Answers that the actor’s commune does not take part: not interested, or already done.',
  })
  async declineInitiative(
    @Arg('input', () => DeclineInitiativeInput) input: DeclineInitiativeInput,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeEngagementPayload> {
    return await payload(context, await declineInitiative(context, input));
  }

  @Mutation(() => InitiativeEngagementPayload, {
    nullable: true,
    description: 'Writes what the initiative becomes in the actor’s commune.',
  })
  async describeEngagement(
    @Arg('input', () => DescribeEngagementInput) input: DescribeEngagementInput,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeEngagementPayload> {
    return await payload(context, await describeEngagement(context, input));
  }

  @Mutation(() => InitiativeEngagementPayload, {
    nullable: true,
    description: 'Takes the engagement of the actor’s commune back; it may engage again.',
  })
  async withdrawEngagement(
    @Arg('input', () => WithdrawEngagementInput) input: WithdrawEngagementInput,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeEngagementPayload> {
    return await payload(context, await withdrawEngagement(context, input));
  }
}

async function payload(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
): Promise<InitiativeEngagementPayload> {
  return {
    initiativeEngagement: entityId === null ? null : await context.load(engagementsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
