import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({ simpleResolvers: true, description: '« Axe » One of the lines along which a territorial project works.' })
export class Axis {
  @Field(() => String, { description: 'Its key, by which chapters and actions of every scale can name it.' })
  key!: string;

  @Field(() => String, { description: 'Its name, as the project states it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  text!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what is recorded here.' })
  source!: Source | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Projet de territoire » What an agglomeration wants its territory to become, by which axes, over which years.',
})
export class TerritorialProject {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; where the source only proves the project at a later day, that day.',
  })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while none is set.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: '« Trajectoire » The model it starts from.' })
  starting?: string | null;

  @Field(() => String, { nullable: true, description: '« Trajectoire » The model it wishes for.' })
  wished?: string | null;

  @Field(() => [Axis], { nullable: true, description: 'Its axes, in its own order.' })
  axes?: readonly Axis[] | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what is recorded here.' })
  source?: Source | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  readonly siren!: string;
}
