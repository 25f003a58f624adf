import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Enseignement » What an experiment or an action taught, for others to make use of.',
})
export class Lesson {
  @Field(() => ID, { description: 'Stable identifier (UUID).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What was learnt.' })
  text?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is about.' })
  theme?: Theme | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  recordedAt?: Date | null;
}

/** A lesson as its row is read: it knows its commune and where it comes from. */
export type LessonRow = { readonly [Name in keyof Lesson]-?: Exclude<Lesson[Name], undefined> } & {
  readonly insee: string;
  readonly experimentId: string | null;
  readonly actionId: string | null;
  readonly visibility: Visibility;
};

export const LessonConnection = connectionOf(() => Lesson, 'Lesson', 'Enseignements');

@ObjectType({
  simpleResolvers: true,
  description: '« Réemploi d’un enseignement » How another commune made use of a lesson, in its own words.',
})
export class LessonReuse {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What the commune did with it.' })
  how?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since which day.' })
  reusedOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; the commune that made use of it decides.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;
}

export type LessonReuseRow = LessonReuse & { readonly insee: string };
