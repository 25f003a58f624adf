import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';

@InputType({ description: '« Répondre » To a question of the agglomeration, for one’s own commune.' })
export class AnswerQuestionInput extends KeyedInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { description: 'The answer, 10,000 characters at most.' })
  text!: string;
}

@InputType({ description: '« Clore une question » For one’s own commune; the agglomeration hears of it.' })
export class CloseQuestionInput extends KeyedInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { nullable: true, description: 'A last word, 10,000 characters at most.' })
  text?: string | null;
}
