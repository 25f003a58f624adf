import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { InitiativeEngagement } from './InitiativeEngagement.js';

@ObjectType({ description: '« Engagement enregistré » The engagement as it is now, or what stopped the change.' })
export class InitiativeEngagementPayload {
  @Field(() => InitiativeEngagement, { nullable: true, description: 'The engagement; null when there is a problem.' })
  initiativeEngagement!: InitiativeEngagement | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
