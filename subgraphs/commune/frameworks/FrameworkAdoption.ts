import { AdoptionResult } from '#shared/graphql/AdoptionResult.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Évaluation de l’adoption » What came of a framework where it was adopted.',
})
export class AdoptionEvaluation {
  @Field(() => DateScalar, { description: 'The day it was evaluated.' })
  on!: string;

  @Field(() => AdoptionResult, { description: 'Whether it worked.' })
  result!: AdoptionResult;

  @Field(() => String, { description: 'What was seen, and what others should know.' })
  text!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Adoption d’un référentiel » A commune that takes up one version of another’s framework, and adapts it.',
})
export class FrameworkAdoption {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was adopted.' })
  adoptedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was adapted to the place; empty when nothing was.' })
  adaptation?: string | null;

  @Field(() => AdoptionEvaluation, { nullable: true, description: 'What came of it; null until it is evaluated.' })
  evaluation?: AdoptionEvaluation | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** An adoption as its row is read: it knows who adopted what, and from which other adoption. */
export type AdoptionRow = {
  readonly [Name in keyof FrameworkAdoption]-?: Exclude<FrameworkAdoption[Name], undefined>;
} & {
  readonly insee: string;
  readonly frameworkId: string;
  /** The adopted version's number. */
  readonly number: number;
  readonly parentId: string | null;
  readonly adoptedOn: string;
  readonly visibility: Visibility;
  readonly version: number;
};

export const FrameworkAdoptionConnection = connectionOf(
  () => FrameworkAdoption,
  'FrameworkAdoption',
  'Adoptions de référentiels',
);
