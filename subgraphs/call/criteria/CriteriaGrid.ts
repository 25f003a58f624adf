import { Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';

/** The best score there is; the worst is 0. */
export const bestScore = 4;

@ObjectType({ description: '« Critère » One thing that an agglomeration looks at before it labels a project.' })
export class Criterion {
  @Field(() => String, { description: 'Stable within the grid, such as "INHABITANTS_INVOLVEMENT".' })
  key!: string;

  @Field(() => String, { description: 'What is looked at, in French.' })
  title!: string;

  @Field(() => Int, { description: 'Its part in the whole, 1 to 100, beside the other criteria’s.' })
  weight!: number;

  @Field(() => Boolean, { description: 'True for the one that is about the inhabitants’ involvement.' })
  involvement!: boolean;
}

@ObjectType({
  description:
    '« Grille de critères » What an agglomeration scores proposals by, from a day on; once published it never changes.',
})
export class CriteriaGrid {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3… within its agglomeration.' })
  version!: number;

  @Field(() => DateScalar, { description: 'First day it is in force, until the next grid’s.' })
  since!: string;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: Date;

  @Field(() => [Criterion], { description: 'Each scored from 0 to 4.' })
  criteria!: Criterion[];

  @Field(() => Boolean, { description: 'True for a grid of the demonstration.' })
  demonstration!: boolean;

  readonly siren!: string;
}

@ObjectType({ description: '« Grille publiée » The grid, or what stopped its publication.' })
export class CriteriaGridPayload {
  @Field(() => CriteriaGrid, { nullable: true, description: 'Null when there is a problem.' })
  grid!: CriteriaGrid | null;

  @Field(() => [Problem], { description: 'Empty when the grid was published.' })
  problems!: Problem[];
}
