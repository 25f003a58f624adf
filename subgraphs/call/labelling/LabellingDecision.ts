import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { LabellingState } from './LabellingState.js';

@ObjectType({
  description:
    '« Décision » One move of a labelling, kept for ever. Readers from outside the file see those about the label only.',
})
export class LabellingDecision {
  @Field(() => LabellingState, { description: 'State before.' })
  from!: LabellingState;

  @Field(() => LabellingState, { description: 'State after.' })
  to!: LabellingState;

  @Field(() => String, { nullable: true, description: 'Why, as written by the agglomeration or by the commune.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  decidedAt!: Date;
}
