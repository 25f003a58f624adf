import { Directive, Field, ObjectType } from '../graphql/decorators.js';
import { Problem } from '../graphql/Problem.js';
import { CouncilMeeting } from './CouncilMeeting.js';

@Directive('@shareable')
@ObjectType({ description: '« Séance enregistrée » The meeting as it is now, or what stopped the change.' })
export class CouncilMeetingPayload {
  @Field(() => CouncilMeeting, { nullable: true, description: 'The meeting; null when there is a problem.' })
  council!: CouncilMeeting | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
