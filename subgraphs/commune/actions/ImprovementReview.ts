import { Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Revue d’amélioration » An objective looked at again: its margin of progress and what it leads to.',
})
export class ImprovementReview {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the review.' })
  reviewedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The objective looked at.' })
  objective!: string | null;

  @Field(() => String, { nullable: true, description: 'The margin of progress found.' })
  margin!: string | null;

  @Field(() => [String], { nullable: true, description: 'What is improved in consequence.' })
  improvements!: string[] | null;
}
