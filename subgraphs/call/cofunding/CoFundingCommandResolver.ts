import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { CoFundingPayload } from './CoFundingPayload.js';
import { coFundingOf } from './CoFundingResolver.js';
import {
  DeclareCoFundingInput,
  MoveCoFundingInput,
  ProposeCoFundingInput,
  RecordCoFundingDeliberationInput,
  RecordCoFundingPaymentInput,
} from './coFundingInputs.js';
import { moveCoFunding, recordCoFundingDeliberation, recordCoFundingPayment } from './moveCoFunding.js';
import { declareCoFunding, proposeCoFunding } from './proposeCoFunding.js';

@Resolver()
export class CoFundingCommandResolver {
  @Mutation(() => CoFundingPayload, {
    nullable: true,
    description: 'Proposes a fonds de concours to a member, as far as the law allows on the plan received.',
  })
  async proposeCoFunding(
    @Arg('input', () => ProposeCoFundingInput) input: ProposeCoFundingInput,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingPayload> {
    return await payload(context, await proposeCoFunding(context, input));
  }

  @Mutation(() => CoFundingPayload, {
    nullable: true,
    description: 'Tells a fonds de concours that was granted before: it counts in the total that the law caps.',
  })
  async declareCoFunding(
    @Arg('input', () => DeclareCoFundingInput) input: DeclareCoFundingInput,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingPayload> {
    return await payload(context, await declareCoFunding(context, input));
  }

  @Mutation(() => CoFundingPayload, {
    nullable: true,
    description: 'Records what the agglomeration’s council voted; again, once the act binds.',
  })
  async recordCoFundingDeliberation(
    @Arg('input', () => RecordCoFundingDeliberationInput) input: RecordCoFundingDeliberationInput,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingPayload> {
    return await payload(context, await recordCoFundingDeliberation(context, input));
  }

  @Mutation(() => CoFundingPayload, {
    nullable: true,
    description: 'Commits by two concordant deliberations that bind, closes, refuses or cancels.',
  })
  async moveCoFunding(
    @Arg('input', () => MoveCoFundingInput) input: MoveCoFundingInput,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingPayload> {
    return await payload(context, await moveCoFunding(context, input));
  }

  @Mutation(() => CoFundingPayload, {
    nullable: true,
    description: 'Records a payment of a committed fonds de concours.',
  })
  async recordCoFundingPayment(
    @Arg('input', () => RecordCoFundingPaymentInput) input: RecordCoFundingPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<CoFundingPayload> {
    return await payload(context, await recordCoFundingPayment(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<CoFundingPayload> {
  return {
    coFunding: entityId === null ? null : await coFundingOf(context, entityId),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
