import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

/** The agglomeration's part of a post of the pole at work: what it knows beside it. The pole alone says which exist. */
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Affectation » What agglomerations do, and could have done, for the need that the pole serves.',
})
export class Allocation {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'The need it serves, if its request names one.' })
  needId?: string | null;

  @Directive('@external')
  @Field(() => String, { nullable: true, description: 'Code of the skill that its request seeks.' })
  skillSought?: string | null;

  @Directive('@external')
  @Field(() => InseeScalar, { nullable: true, description: 'INSEE code of the commune that pilots its team.' })
  pilotCode?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'The day it was requested.' })
  requestedOn?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  until?: string | null;
}
