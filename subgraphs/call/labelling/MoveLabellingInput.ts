import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { LabelCommitmentInput } from '../commitments/LabelCommitmentInput.js';
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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'With LABELLED: the label’s last day; three years on unless told.',
  })
  labelUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'With LABELLED: reference of the support agreement, if signed.' })
  agreementReference?: string | null;

  @Field(() => [LabelCommitmentInput], {
    nullable: true,
    description: 'With LABELLED: what the communes commit to in return, 50 at most.',
  })
  commitments?: LabelCommitmentInput[] | null;
}
