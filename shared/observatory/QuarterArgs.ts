import { ArgsType, Field, Int } from '../graphql/decorators.js';
import { SirenScalar } from '../graphql/scalars.js';

/** Quarters that one question may cover. */
export const mostQuarters = 12;

/** What every scale says of its quarters. */
export const ofQuarters = `the earliest first, ${mostQuarters} at most; null outside this territory.`;

/** Which quarters of which territory. */
@ArgsType()
export class QuarterArgs {
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the pole; the one of this territory without it.' })
  territory?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last quarter, such as "2026-Q4"; the one under way without it.',
  })
  until?: string | null;

  @Field(() => Int, { defaultValue: 1, description: `How many quarters, 1 to ${mostQuarters}.` })
  quarters!: number;
}
