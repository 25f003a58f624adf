import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';

@InputType({
  description:
    '« Reprendre un label » The label that an agglomeration gave before this application becomes the one of the project’s file.',
})
export class TakeUpLabelInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling: received, admissible or under review.' })
  id!: string;

  @Field(() => ID, { description: 'The imported label, one of the file’s `importedLabels`.' })
  factId!: string;
}
