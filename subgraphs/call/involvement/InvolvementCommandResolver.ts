import { changed, problemsOf } from '#shared/graphql/changed.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import {
  answerContribution,
  openInvolvementCall,
  recordContribution,
  updateInvolvementCall,
} from './involvementCommands.js';
import {
  AnswerContributionInput,
  OpenInvolvementCallInput,
  RecordContributionInput,
  UpdateInvolvementCallInput,
} from './involvementInputs.js';
import { ContributionPayload, InvolvementCallPayload } from './involvementPayloads.js';
import { callsById, contributionsById } from './store.js';

@Resolver()
export class InvolvementCommandResolver {
  @Mutation(() => InvolvementCallPayload, {
    nullable: true,
    description: 'Opens a call for contributions in the agglomeration’s space for actors.',
  })
  async openInvolvementCall(
    @Arg('input', () => OpenInvolvementCallInput) input: OpenInvolvementCallInput,
    @Ctx() context: RequestContext,
  ): Promise<InvolvementCallPayload> {
    const outcome = await openInvolvementCall(context, input);
    return { call: await changed(context, callsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => InvolvementCallPayload, {
    nullable: true,
    description: 'Changes a call: its text, its last day, who may read it.',
  })
  async updateInvolvementCall(
    @Arg('input', () => UpdateInvolvementCallInput) input: UpdateInvolvementCallInput,
    @Ctx() context: RequestContext,
  ): Promise<InvolvementCallPayload> {
    const outcome = await updateInvolvementCall(context, input);
    return { call: await changed(context, callsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => ContributionPayload, {
    nullable: true,
    description: 'Keeps a contribution as it was received.',
  })
  async recordContribution(
    @Arg('input', () => RecordContributionInput) input: RecordContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const outcome = await recordContribution(context, input);
    return { contribution: await changed(context, contributionsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => ContributionPayload, {
    nullable: true,
    description: 'Says what becomes of a contribution, and why.',
  })
  async answerContribution(
    @Arg('input', () => AnswerContributionInput) input: AnswerContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const outcome = await answerContribution(context, input);
    return { contribution: await changed(context, contributionsById, outcome), problems: problemsOf(outcome, context) };
  }
}
