import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from '../labelling/Labelling.js';
import { LabellingPayload, labellingPayload } from '../labelling/LabellingPayload.js';
import type { LabellingRow } from '../labelling/LabellingRow.js';
import { ImportedFact } from './ImportedFact.js';
import { importedLabelsOf } from './importedLabels.js';
import { TakeUpLabelInput } from './TakeUpLabelInput.js';
import { takeUpLabel } from './takeUpLabel.js';

@Resolver(() => Labelling)
export class ImportedLabelResolver {
  @FieldResolver(() => [ImportedFact], {
    nullable: true,
    description:
      'The label from before that it took up, or the imported ones that may be this project’s: by its reference, else by its communes; for its own agglomeration’s officers alone.',
  })
  async importedLabels(
    @Root() { id, siren, receiptId, communes }: LabellingRow,
    @Ctx() context: RequestContext,
  ): Promise<ImportedFact[] | null> {
    const { scale, tenant, role } = context.actor;
    if (scale !== 'call' || tenant !== siren || role !== 'PROJECT_OFFICER') return null;
    return await context.load(importedLabelsOf, { id, siren, receiptId, communes }, undefined);
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description:
      'Takes up, in the file of a proposal that awaits its answer, the label which one’s own agglomeration gave that project before this application.',
  })
  async takeUpLabel(
    @Arg('input', () => TakeUpLabelInput) input: TakeUpLabelInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await takeUpLabel(context, input));
  }
}
