import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';

export enum ConsentStanding {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  NONE = 'NONE',
}
registerEnumType(ConsentStanding, {
  name: 'ConsentStanding',
  description: '« Position de la commune » Its last word as it holds on a day; none means no.',
});

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
