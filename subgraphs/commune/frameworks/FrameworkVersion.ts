import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Version publiée » A framework as it was published: it never changes; what changes is a new version.',
})
export class FrameworkVersion {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  number!: number;

  @Field(() => DateScalar, { description: 'The day it was published.' })
  publishedOn!: string;

  @Field(() => String, { description: 'What it is about, or what changed since the version before.' })
  summary!: string;

  @Field(() => String, { description: 'What it says.' })
  content!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Brouillon » What the next version of a framework will say; for the eyes of its commune alone.',
})
export class FrameworkDraft {
  @Field(() => Int, { description: 'The number it will have once published.' })
  number!: number;

  @Field(() => String, { description: 'What it is about, or what changes.' })
  summary!: string;

  @Field(() => String, { description: 'What it will say.' })
  content!: string;
}
