import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Contribution, InvolvementCall } from './InvolvementCall.js';

@ObjectType({ description: '« Appel changé » The call, or what stopped the change.' })
export class InvolvementCallPayload {
  @Field(() => InvolvementCall, { nullable: true, description: 'As it is now; null when there is a problem.' })
  call!: InvolvementCall | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Contribution changée » The contribution, or what stopped the change.' })
export class ContributionPayload {
  @Field(() => Contribution, { nullable: true, description: 'As it is now; null when there is a problem.' })
  contribution!: Contribution | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
