import { Field, ID, InputType } from '../graphql/decorators.js';
import { KeyedInput, VersionedInput } from '../graphql/KeyedInput.js';
import { DateScalar } from '../graphql/scalars.js';
import { Visibility } from '../graphql/Visibility.js';
import { StoryContributorsInput } from './StoryContributors.js';
import { StoryPeriod } from './StoryPeriod.js';

/** What a new chapter says, whoever tells it. */
@InputType()
export abstract class NewChapterInput extends KeyedInput {
  @Field(() => StoryPeriod, { description: 'Where it stands in the story.' })
  period!: StoryPeriod;

  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'What it tells, 10,000 characters at most.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Key of the axis of the territorial project it belongs to; the list is the agglomeration’s or the pole’s.',
  })
  axis?: string | null;

  @Field(() => [StoryContributorsInput], { defaultValue: [], description: 'Who told it, by kind.' })
  contributors!: StoryContributorsInput[];

  @Field(() => Visibility, {
    defaultValue: Visibility.PRIVATE,
    description: 'PRIVATE or SHARED; a chapter becomes PUBLIC by being published.',
  })
  visibility!: Visibility;
}

/** What changes in a chapter, whoever tells it. */
@InputType()
export abstract class ChangedChapterInput extends VersionedInput {
  @Field(() => ID, { description: 'The chapter.' })
  id!: string;

  @Field(() => StoryPeriod, { nullable: true, description: 'Where it stands in the story.' })
  period?: StoryPeriod | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it tells, 10,000 characters at most.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Key of the axis of the territorial project it belongs to; the list is the agglomeration’s or the pole’s.',
  })
  axis?: string | null;

  @Field(() => [StoryContributorsInput], { nullable: true, description: 'Who told it, in place of the former list.' })
  contributors?: StoryContributorsInput[] | null;

  @Field(() => Visibility, { nullable: true, description: 'PRIVATE or SHARED.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Publication » Makes a chapter public, by the consent of those who told it.' })
export class PublishChapterInput extends VersionedInput {
  @Field(() => ID, { description: 'The chapter.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day its contributors consented to its being public.' })
  consentGivenOn!: string;
}

@InputType({ description: '« Retrait » Takes a chapter back: nobody but who tells it reads it from then on.' })
export class WithdrawChapterInput extends VersionedInput {
  @Field(() => ID, { description: 'The chapter.' })
  id!: string;
}
