import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Membership } from './Membership.js';

@ObjectType({ description: '« Adhésion enregistrée » The membership, or what stopped it from being recorded.' })
export class MembershipPayload {
  @Field(() => Membership, { nullable: true, description: 'As it is now; null when there is a problem.' })
  membership!: Membership | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
