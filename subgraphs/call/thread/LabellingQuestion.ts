import { Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { QuestionState } from '#shared/graphql/QuestionState.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description: '« Réponse d’une commune » What a commune that carries the project answered, as it arrived.',
})
export class LabellingAnswer {
  @Field(() => String, { description: 'The answer.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When the commune answered.' })
  answeredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it arrived here.' })
  receivedAt!: Date;

  readonly commune!: string;
}

@ObjectType({
  description:
    '« Question sur un dossier » What the agglomeration asks the communes about their proposal; answered at their own scale, never edited.',
})
export class LabellingQuestion {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What is asked.' })
  text!: string;

  @Field(() => Boolean, { description: 'True when a piece of the file is missing: the promised delay stands still.' })
  missingPiece!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => QuestionState, { description: 'Where it stands.' })
  state!: QuestionState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When either side closed it; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => [LabellingAnswer], { description: 'The communes’ answers, oldest first.' })
  answers!: LabellingAnswer[];
}
