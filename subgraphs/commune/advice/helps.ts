import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

/** The communes' part of a post's work for them: what they tell of it. The pole alone says which allocations exist. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '« Affectation » What communes tell of a post of the pole at work.' })
export class Allocation {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'The need it serves, if its request names one.' })
  needId?: string | null;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'The project it works on.' })
  projectId?: string | null;

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

/** The communes' part of a fonds de concours: what they tell of it. The agglomeration alone says which exist. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '« Fonds de concours » What communes tell of money for them.' })
export class CoFunding {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'The need it answers, if it names one.' })
  needId?: string | null;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'The project.' })
  projectId?: string | null;

  @Directive('@external')
  @Field(() => InseeScalar, { nullable: true, description: 'INSEE code of the member it is for.' })
  communeCode?: string | null;
}
