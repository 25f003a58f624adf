import { Field, Float, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Participation » How many different persons came to a commune’s stands, forums and events, counted from pseudonyms.',
})
export class Participation {
  @Field(() => Int, {
    nullable: true,
    description:
      'Different persons in the twelve months to `asOf`; for other readers than the commune down to a multiple of five, and hidden from 1 to 4.',
  })
  distinct!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of them, from 0 to 1, who had never come before those months; for other readers in steps of 0.05, hidden where newcomers or the others are from 1 to 4. Null where nobody came, or nobody is recorded before them.',
  })
  newcomersShare!: number | null;

  @Field(() => Int, { description: 'From how many stands, forums and events it is counted.' })
  n!: number;

  @Field(() => DateScalar, { description: 'The day it is counted on.' })
  asOf!: string;

  @Field(() => Boolean, { description: 'True when a figure is hidden from this reader, so that nobody is recognised.' })
  suppressed!: boolean;
}
