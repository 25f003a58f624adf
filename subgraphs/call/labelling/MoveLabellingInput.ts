import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { LabellingState } from './LabellingState.js';

@InputType({ description: '« Décider » What an agglomeration decides of a proposal.' })
export class MoveLabellingInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => LabellingState, { description: 'The state to give it.' })
  to!: LabellingState;

  @Field(() => String, {
    nullable: true,
    description: 'Why, up to 10,000 characters; owed with LABELLED, TO_MATURE and NOT_RETAINED.',
  })
  reason?: string | null;
}
