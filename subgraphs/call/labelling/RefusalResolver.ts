import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from './Labelling.js';
import { LabellingPayload, labellingPayload } from './LabellingPayload.js';
import type { LabellingRow } from './LabellingRow.js';
import { ProposedRefusal } from './ProposedRefusal.js';
import { confirmNotRetained, discardNotRetained, proposeNotRetained } from './refusalCommands.js';
import { AnswerRefusalInput, ProposeNotRetainedInput } from './refusalInputs.js';
import { pendingRefusals } from './refusals.js';

/** A refusal takes two looks. */
@Resolver(() => Labelling)
export class RefusalResolver {
  @FieldResolver(() => ProposedRefusal, {
    nullable: true,
    description: 'The refusal that waits for another post of the agglomeration; its own officers alone see it.',
  })
  async proposedRefusal(
    @Root() labelling: LabellingRow,
    @Ctx() context: RequestContext,
  ): Promise<ProposedRefusal | null> {
    return await context.load(pendingRefusals, labelling.id, undefined);
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Proposes not to retain a proposal under review; another post confirms or discards it.',
  })
  async proposeNotRetained(
    @Arg('input', () => ProposeNotRetainedInput) input: ProposeNotRetainedInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await proposeNotRetained(context, input));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description:
      'Confirms a refusal that another post proposed: the proposal is NOT_RETAINED, and the communes read why.',
  })
  async confirmNotRetained(
    @Arg('input', () => AnswerRefusalInput) input: AnswerRefusalInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await confirmNotRetained(context, input));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Discards a refusal that was proposed: the review goes on.',
  })
  async discardNotRetained(
    @Arg('input', () => AnswerRefusalInput) input: AnswerRefusalInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await discardNotRetained(context, input));
  }
}
