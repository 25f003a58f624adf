import { Directive, Field, ID, Int, ObjectType } from '../graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { Visibility } from '../graphql/Visibility.js';
import type { ContributorCounts } from './StoryContributors.js';
import { StoryPeriod } from './StoryPeriod.js';

@Directive('@shareable')
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

/** What every scale's chapters have; who tells it and what it tells of is each scale's own. */
@ObjectType({ simpleResolvers: true })
export abstract class ToldChapter {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => StoryPeriod, { nullable: true, description: 'Where it stands in the story.' })
  period?: StoryPeriod | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it tells, in plain text.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the axis of the territorial project it belongs to, the same at every scale; null for none.',
  })
  axis?: string | null;

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

/** A chapter as its row is read, whoever tells it. */
export interface ToldChapterRow {
  readonly id: string;
  readonly period: StoryPeriod;
  readonly title: string;
  readonly text: string;
  readonly axis: string | null;
  readonly contributorCounts: ContributorCounts;
  readonly consentGivenOn: string | null;
  readonly consentWithdrawnOn: string | null;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly visibility: Visibility;
  readonly demonstration: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The consent of a chapter's row, as it is shown. */
export function consentOf({ consentGivenOn, consentWithdrawnOn }: ToldChapterRow): PublishingConsent | null {
  return consentGivenOn === null ? null : { givenOn: consentGivenOn, withdrawnOn: consentWithdrawnOn };
}
