import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ListeningFindingInput } from './ListeningFinding.js';
import { ListeningScale } from './ListeningScale.js';

@InputType({ description: '« Nouvelle écoute » A listening round of the commune the actor acts for.' })
export class RecordListeningRoundInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'The day it was held; one round a day.' })
  heldOn!: string;

  @Field(() => [ListeningScale], { description: 'Which scales took part, one at least.' })
  scales!: ListeningScale[];

  @Field(() => String, { defaultValue: '', description: 'Who was heard and what for, 10,000 characters at most.' })
  summary!: string;

  @Field(() => [ListeningFindingInput], { description: 'What was found, one finding at least.' })
  findings!: ListeningFindingInput[];

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({
  description: '« Écoute modifiée » What is absent stays as it is; a published source’s round stays whole.',
})
export class UpdateListeningRoundInput extends VersionedInput {
  @Field(() => ID, { description: 'The round.' })
  id!: string;

  @Field(() => [ListeningScale], { nullable: true, description: 'Which scales took part, one at least.' })
  scales?: ListeningScale[] | null;

  @Field(() => String, { nullable: true, description: 'Who was heard and what for, 10,000 characters at most.' })
  summary?: string | null;

  @Field(() => [ListeningFindingInput], { nullable: true, description: 'What was found, in place of the former list.' })
  findings?: ListeningFindingInput[] | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}
