import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { LabellingState } from './LabellingState.js';

@InputType({ description: '« Décider » What an agglomeration decides of a proposal.' })
export class MoveLabellingInput {
  @Field(() => String, {
    description: '1 to 100 characters of the client’s choice; sent again, nothing is done twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; another one: VersionConflict.' })
  expectedVersion!: number;

  @Field(() => LabellingState, { description: 'The state to give it.' })
  to!: LabellingState;

  @Field(() => String, {
    nullable: true,
    description: 'Why, up to 10,000 characters; owed with LABELLED, TO_MATURE and NOT_RETAINED.',
  })
  reason?: string | null;
}
