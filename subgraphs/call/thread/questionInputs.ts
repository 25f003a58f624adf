import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';

@InputType({ description: '« Interroger les communes » A question to all communes that carry the project.' })
export class AskCommuneInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => String, { description: 'The question, 10,000 characters at most.' })
  text!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A piece of the file is missing: the promised delay stands still until a commune answers.',
  })
  missingPiece!: boolean;
}

@InputType({ description: '« Clore une question » By the agglomeration that asked it.' })
export class CloseLabellingQuestionInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;
}
