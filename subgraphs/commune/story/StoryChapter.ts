import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { ContributorKind } from './StoryContributors.js';
import { StoryPeriod } from './StoryPeriod.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Accord de publication » The consent of those who told a chapter to its being public.',
})
export class PublishingConsent {
  @Field(() => DateScalar, { description: 'The day it was given.' })
  givenOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn; null while it holds.' })
  withdrawnOn!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Chapitre du récit » A part of the story a commune tells of its transition, with those who live it: public by their consent alone.',
})
export class StoryChapter {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => StoryPeriod, { nullable: true, description: 'Where it stands in the story.' })
  period?: StoryPeriod | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it tells, in plain text.' })
  text?: string | null;

  @Field(() => PublishingConsent, { nullable: true, description: 'The consent to publish; null while none was given.' })
  consentToPublish?: PublishingConsent | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was last made public.' })
  publishedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn; null unless it is.' })
  withdrawnOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may read it; PUBLIC needs the consent to publish.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** A chapter as its row is read. */
export interface ChapterRow {
  readonly id: string;
  readonly insee: string;
  readonly period: StoryPeriod;
  readonly title: string;
  readonly text: string;
  /** As the commune recorded them: every count, also those that others may not read. */
  readonly contributorCounts: readonly { readonly kind: ContributorKind; readonly count: number }[];
  readonly consentGivenOn: string | null;
  readonly consentWithdrawnOn: string | null;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly visibility: Visibility;
  readonly demonstration: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly actionIds: readonly string[];
}

export const StoryChapterConnection = connectionOf(() => StoryChapter, 'StoryChapter', 'Chapitres du récit');
