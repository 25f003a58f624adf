import { Field, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

export enum Pillar {
  SHARED_CARRYING = 'SHARED_CARRYING',
  COOPERATION = 'COOPERATION',
  INVOLVEMENT = 'INVOLVEMENT',
}
registerEnumType(Pillar, {
  name: 'Pillar',
  description: '« Pilier » What an approach rests on: carried by several, working together, involving inhabitants.',
});

@ObjectType({
  simpleResolvers: true,
  description: '« Appréciation d’un pilier » How far an action rests on a pillar, and what shows it.',
})
export class PillarRating {
  @Field(() => Pillar, { nullable: true, description: 'The pillar.' })
  pillar!: Pillar | null;

  @Field(() => Int, { nullable: true, description: 'From 0 (not at all) to 4 (fully), as the commune judges.' })
  rating!: number | null;

  @Field(() => String, { nullable: true, description: 'What shows it: facts, not intentions.' })
  evidence!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was judged.' })
  ratedOn!: string | null;
}
