import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from '../labelling/Labelling.js';
import { LabellingPayload, labellingPayload } from '../labelling/LabellingPayload.js';
import {
  addLabelCommitment,
  commitmentsOf,
  judgeLabelCommitment,
  recordSupportAgreement,
} from './commitmentCommands.js';
import { AddLabelCommitmentInput, JudgeLabelCommitmentInput, RecordSupportAgreementInput } from './commitmentInputs.js';
import { LabelCommitment } from './LabelCommitment.js';

/** What communes commit to in return of a label, followed. */
@Resolver(() => Labelling)
export class CommitmentResolver {
  @FieldResolver(() => [LabelCommitment], {
    nullable: true,
    description: 'What the communes committed to in return of the label, oldest first; for the institutions.',
  })
  async commitments(@Root() labelling: Labelling, @Ctx() context: RequestContext): Promise<LabelCommitment[]> {
    return await context.load(commitmentsOf, labelling.id, undefined);
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Adds a commitment in return of a label that was given.',
  })
  async addLabelCommitment(
    @Arg('input', () => AddLabelCommitmentInput) input: AddLabelCommitmentInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await addLabelCommitment(context, input));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Judges a commitment taken in return of a label, with the reason; the communes hear of it.',
  })
  async judgeLabelCommitment(
    @Arg('input', () => JudgeLabelCommitmentInput) input: JudgeLabelCommitmentInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await judgeLabelCommitment(context, input));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Records the reference of the support agreement that comes with a label.',
  })
  async recordSupportAgreement(
    @Arg('input', () => RecordSupportAgreementInput) input: RecordSupportAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await recordSupportAgreement(context, input));
  }
}
