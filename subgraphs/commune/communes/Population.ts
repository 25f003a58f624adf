import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Population municipale » Inhabitants of a commune since a reference day, until a newer figure.',
})
export class Population {
  @Field(() => Int, { description: 'Municipal population, in inhabitants.' })
  inhabitants!: number;

  @Field(() => DateScalar, { description: 'The reference day of the figure.' })
  since!: string;

  @Field(() => Source, { description: 'Where it is published.' })
  source!: Source;
}
