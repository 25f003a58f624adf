import { Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { QuestionState } from '#shared/graphql/QuestionState.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({ description: '« Réponse donnée » What a commune answered to the agglomeration, never edited.' })
export class ProjectAnswer {
  @Field(() => String, { description: 'The answer.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  answeredAt!: Date;

  readonly insee!: string;
}

@ObjectType({
  description:
    '« Question reçue » What the agglomeration asks about a proposed project, as it reached the reader’s commune; kept here, so that it is read and answered while the agglomeration’s service is down.',
})
export class ProjectQuestion {
  @Field(() => ID, { description: 'The agglomeration’s own id of the question.' })
  id!: string;

  @Field(() => String, { description: 'What is asked.' })
  text!: string;

  @Field(() => Boolean, {
    description:
      'True when a piece of the file is missing: the agglomeration’s delay stands still until it is answered.',
  })
  missingPiece!: boolean;

  @Field(() => String, { description: 'Reference of the agglomeration’s file.' })
  labellingReference!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => QuestionState, { description: 'Where it stands, as far as the reader’s commune knows.' })
  state!: QuestionState;

  @Field(() => [ProjectAnswer], { description: 'Answers of the communes that carry the project, oldest first.' })
  answers!: ProjectAnswer[];
}

@ObjectType({ description: '« Question répondue » The question as it is now, or what stopped the answer.' })
export class ProjectQuestionPayload {
  @Field(() => ProjectQuestion, { nullable: true, description: 'Null when there is a problem.' })
  question!: ProjectQuestion | null;

  @Field(() => [Problem], { description: 'Empty when it was recorded.' })
  problems!: Problem[];
}
