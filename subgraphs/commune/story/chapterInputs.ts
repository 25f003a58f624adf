import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { StoryContributorsInput } from './StoryContributors.js';
import { StoryPeriod } from './StoryPeriod.js';

@InputType({ description: '« Nouveau chapitre » A chapter of the story of the commune the actor acts for.' })
export class CreateChapterInput extends KeyedInput {
  @Field(() => StoryPeriod, { description: 'Where it stands in the story.' })
  period!: StoryPeriod;

  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'What it tells, 10,000 characters at most.' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Actions of the commune it tells of.' })
  actionIds!: string[];

  @Field(() => [StoryContributorsInput], { defaultValue: [], description: 'Who told it, by kind.' })
  contributors!: StoryContributorsInput[];

  @Field(() => Visibility, {
    defaultValue: Visibility.PRIVATE,
    description: 'PRIVATE or SHARED; a chapter becomes PUBLIC by being published.',
  })
  visibility!: Visibility;
}

@InputType({ description: '« Chapitre modifié » What is absent stays as it is; a public chapter is withdrawn first.' })
export class UpdateChapterInput extends VersionedInput {
  @Field(() => ID, { description: 'The chapter.' })
  id!: string;

  @Field(() => StoryPeriod, { nullable: true, description: 'Where it stands in the story.' })
  period?: StoryPeriod | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it tells, 10,000 characters at most.' })
  text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Actions of the commune it tells of, in place of the former ones.',
  })
  actionIds?: string[] | null;

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

@InputType({ description: '« Retrait » Takes a chapter back: nobody but its commune reads it from then on.' })
export class WithdrawChapterInput extends VersionedInput {
  @Field(() => ID, { description: 'The chapter.' })
  id!: string;
}
