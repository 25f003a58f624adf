import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';

@InputType({ description: '« Proposer de ne pas retenir » First of the two looks that a refusal takes.' })
export class ProposeNotRetainedInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling, under review.' })
  id!: string;

  @Field(() => String, { description: 'Why, as the communes will read it, 10,000 characters at most.' })
  reason!: string;
}

@InputType({ description: '« Second regard » Another post’s answer to a refusal that was proposed.' })
export class AnswerRefusalInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling, under review.' })
  id!: string;
}
