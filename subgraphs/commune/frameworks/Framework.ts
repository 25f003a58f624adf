import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Référentiel » What a commune learnt to do, written so that others can do it: published in versions that never change.',
})
export class Framework {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => Int, { nullable: true, description: 'The number of its last published version; 0 before the first.' })
  published?: number | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; once published to others, it stays seen.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Grows with each change; give it back as expectedVersion. Not the number of a published version.',
  })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** A framework as its row is read: nothing is missing, and it knows its commune. */
export type FrameworkRow = { readonly [Name in keyof Framework]-?: Exclude<Framework[Name], undefined> } & {
  readonly insee: string;
  readonly published: number;
  readonly visibility: Visibility;
  readonly version: number;
};

export const FrameworkConnection = connectionOf(() => Framework, 'Framework', 'Référentiels');
