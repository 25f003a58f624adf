import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Délai promis » How long the agglomeration has had the admissible proposal, of the days it promised; a missing piece asked for suspends it.',
})
export class LabellingClock {
  @Field(() => DateScalar, { description: 'Last day of the promise; each day of suspension moves it by one.' })
  promisedBy!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when a missing piece is awaited; null while the delay runs.',
  })
  suspendedSince!: string | null;

  @Field(() => Int, { description: 'Days used, suspensions not counted.' })
  daysUsed!: number;

  @Field(() => Int, { description: 'Days left of those promised; negative once the promise is broken.' })
  daysLeft!: number;

  @Field(() => DateScalar, { description: 'The day this is reckoned for: today, or the day of the answer.' })
  asOf!: string;
}
