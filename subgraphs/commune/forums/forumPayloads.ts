import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { ChangePayload } from '../stands/standPayloads.js';
import { Association } from './Association.js';
import { CommunityEvent } from './CommunityEvent.js';
import { ForumSession } from './ForumSession.js';
import { Participation } from './Participation.js';

@ObjectType({ description: '« Forum inscrit » The session, or what stopped the change.' })
export class ForumSessionPayload extends ChangePayload {
  @Field(() => ForumSession, { nullable: true, description: 'The session; null when there is a problem.' })
  forumSession!: ForumSession | null;
}

@ObjectType({ description: '« Association inscrite » The association, or what stopped the change.' })
export class AssociationPayload extends ChangePayload {
  @Field(() => Association, { nullable: true, description: 'The association; null when there is a problem.' })
  association!: Association | null;
}

@ObjectType({ description: '« Évènement inscrit » The event, or what stopped the change.' })
export class CommunityEventPayload extends ChangePayload {
  @Field(() => CommunityEvent, { nullable: true, description: 'The event; null when there is a problem.' })
  communityEvent!: CommunityEvent | null;
}

@ObjectType({
  description: '« Participation inscrite » The commune’s participation as it is now, or what stopped the change.',
})
export class ParticipationPayload extends ChangePayload {
  @Field(() => Participation, {
    nullable: true,
    description: 'Participation of the actor’s commune; null when there is a problem.',
  })
  participation!: Participation | null;
}
