import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { today } from '../territory/today.js';
import {
  followUpOpinion,
  recordCouncilMission,
  recordOpinion,
  recordReferral,
  setCouncilComposition,
} from './councilCommands.js';
import {
  DevelopmentCouncilPayload,
  FollowUpOpinionInput,
  RecordCouncilMissionInput,
  RecordOpinionInput,
  RecordReferralInput,
  SetCouncilCompositionInput,
} from './councilInputs.js';
import { councilsOf } from './councilStore.js';

@Resolver()
export class CouncilCommandResolver {
  @Mutation(() => DevelopmentCouncilPayload, {
    nullable: true,
    description: 'Says who sits in the council from a day on: parity within one, no community councillor.',
  })
  async setCouncilComposition(
    @Arg('input', () => SetCouncilCompositionInput) input: SetCouncilCompositionInput,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentCouncilPayload> {
    return await payload(context, await setCouncilComposition(context, input));
  }

  @Mutation(() => DevelopmentCouncilPayload, { nullable: true, description: 'Puts a question to the council.' })
  async recordReferral(
    @Arg('input', () => RecordReferralInput) input: RecordReferralInput,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentCouncilPayload> {
    return await payload(context, await recordReferral(context, input));
  }

  @Mutation(() => DevelopmentCouncilPayload, { nullable: true, description: 'Keeps an opinion of the council.' })
  async recordOpinion(
    @Arg('input', () => RecordOpinionInput) input: RecordOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentCouncilPayload> {
    return await payload(context, await recordOpinion(context, input));
  }

  @Mutation(() => DevelopmentCouncilPayload, {
    nullable: true,
    description: 'Says what the agglomeration made of an opinion, and why.',
  })
  async followUpOpinion(
    @Arg('input', () => FollowUpOpinionInput) input: FollowUpOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentCouncilPayload> {
    return await payload(context, await followUpOpinion(context, input));
  }

  @Mutation(() => DevelopmentCouncilPayload, { nullable: true, description: 'Keeps what members of the council do.' })
  async recordCouncilMission(
    @Arg('input', () => RecordCouncilMissionInput) input: RecordCouncilMissionInput,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentCouncilPayload> {
    return await payload(context, await recordCouncilMission(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<DevelopmentCouncilPayload> {
  return {
    developmentCouncil: entityId === null ? null : await context.load(councilsOf, entityId, { on: today() }),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
