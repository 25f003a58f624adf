import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { Field, ObjectType } from '#shared/graphql/decorators.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Parole en vigueur » Where a commune stands on a day, on one role of one scale for one need.',
})
export class ConsentWord {
  @Field(() => ConsentStanding, { nullable: true, description: 'GRANTED alone means yes.' })
  state!: ConsentStanding;

  @Field(() => String, { nullable: true, description: 'Why no word holds, and what would make one; null otherwise.' })
  reason!: string | null;
}
