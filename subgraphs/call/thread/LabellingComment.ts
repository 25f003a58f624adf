import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Avis d’une agglomération » On a file whose communes belong to two agglomerations: both, and the carrying communes, read it.',
})
export class LabellingComment {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  commentedAt!: Date;

  readonly author!: string;
}

@InputType({ description: '« Donner un avis » Of the agglomeration that answers, or of one that is informed.' })
export class CommentLabellingInput extends KeyedInput {
  @Field(() => ID, { description: 'The labelling.' })
  labellingId!: string;

  @Field(() => String, { description: 'What to say, 10,000 characters at most.' })
  text!: string;
}
