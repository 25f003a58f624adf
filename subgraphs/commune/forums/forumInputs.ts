import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@InputType({ description: '« Nouveau forum » A forum session that the actor’s commune held.' })
export class CreateForumSessionInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'What it was about, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { description: 'The day it was held, today at the latest.' })
  heldOn!: string;

  @Field(() => Int, { description: 'How many persons came.' })
  participants!: number;

  @Field(() => Int, { nullable: true, description: 'How many of them come from fifty/fifty contracts; if known.' })
  fromContracts?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them were mobilised by someone like them; if known.' })
  peersMobilised?: number | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Nouvelle association » One that takes part in the approach of the actor’s commune.' })
export class CreateAssociationInput extends KeyedInput {
  @Field(() => String, { description: 'Its name, 200 characters at most, once in the commune.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its RNA number, if it has one: W and nine digits.' })
  rna?: string | null;

  @Field(() => String, { nullable: true, description: 'What of the approach it takes part in.' })
  scope?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Nouvel évènement » An event that the actor’s commune held.' })
export class CreateCommunityEventInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day it was held, today at the latest.' })
  heldOn!: string;

  @Field(() => Int, { description: 'How many persons came.' })
  participants!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What it adds to the commune’s story, 10,000 characters at most.',
  })
  storyNote?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({
  description:
    '« Participation » Who came to one stand, event or forum session. Each label becomes a pseudonym under the commune’s own key; labels are not kept.',
})
export class RecordParticipationInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The stand; or an event, or a forum session: one of the three.' })
  standId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The event.' })
  eventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The forum session.' })
  forumSessionId?: string | null;

  @Field(() => [String], {
    description: 'How the commune knows each person, the same each time, 200 characters at most; 1 to 1,000 labels.',
  })
  labels!: string[];
}

@InputType({ description: '« Forum corrigé » What is left out stays as it is; null says that a count is not known.' })
export class UpdateForumSessionInput extends VersionedInput {
  @Field(() => ID, { description: 'The forum session.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it was about, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held, today at the latest.' })
  heldOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many persons came.' })
  participants?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them come from fifty/fifty contracts; if known.' })
  fromContracts?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them were mobilised by someone like them; if known.' })
  peersMobilised?: number | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Association corrigée » What is left out stays as it is.' })
export class UpdateAssociationInput extends VersionedInput {
  @Field(() => ID, { description: 'The association.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 200 characters at most, once in the commune.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its RNA number: W and nine digits; null or empty for none.' })
  rna?: string | null;

  @Field(() => String, { nullable: true, description: 'What of the approach it takes part in.' })
  scope?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Évènement corrigé » What is left out stays as it is.' })
export class UpdateCommunityEventInput extends VersionedInput {
  @Field(() => ID, { description: 'The event.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held, today at the latest.' })
  heldOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many persons came.' })
  participants?: number | null;

  @Field(() => String, { nullable: true, description: 'What it adds to the commune’s story; empty for nothing.' })
  storyNote?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}
