import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { Organisation } from '../territory/Pole.js';

@ObjectType({
  description:
    '« Flux d’agenda » An iCalendar address of a post’s work, or of all posts of an employer, read without a sign-in by whoever has its token.',
})
export class CalendarFeed {
  technicianId!: string | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Organisation, { nullable: true, description: 'The employer, where it is about all its posts.' })
  employer!: Organisation | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it is read.' })
  revokedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with each change; give it as `expectedVersion`.' })
  version!: number;
}

@InputType({ description: '« Nouveau flux d’agenda » Of one post, or of an employer: one of the two.' })
export class CreateCalendarFeedInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The post; a technician’s own.' })
  technicianId?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN of the employer; for the pole’s director.' })
  employer?: string | null;
}

@InputType({ description: '« Révocation d’un flux » From then on nobody reads it.' })
export class RevokeCalendarFeedInput extends VersionedInput {
  @Field(() => ID, { description: 'The feed.' })
  id!: string;
}

@ObjectType({ description: '« Réponse » The feed after the change, or what stopped it.' })
export class CalendarFeedPayload {
  @Field(() => CalendarFeed, { nullable: true, description: 'The feed; null when nothing was written.' })
  feed!: CalendarFeed | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The token of a new feed, whose address is `/calendars/<token>.ics`. Told this once: it is kept nowhere, and a repeated request does not tell it again.',
  })
  token!: string | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
