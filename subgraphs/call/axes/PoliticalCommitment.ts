import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Volonté politique » What an agglomeration’s elected body committed itself to, on a day.',
})
export class PoliticalCommitment {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'To what, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The commitment in its own words.' })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is to involve inhabitants (« implication habitante »).',
  })
  onInhabitantsInvolvement?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Key of the axis it serves, if one.' })
  axis?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was made, or the day a source states it.' })
  committedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of its act, if one is known.' })
  actReference?: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what is recorded here.' })
  source?: Source | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a correction.' })
  version?: number | null;

  readonly siren!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Vice-présidences » How many carry the territorial project from a day on, by function, never by name.',
})
export class VicePresidencies {
  @Field(() => DateScalar, { description: 'First day; where the source only proves it at a later day, that day.' })
  since!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => [String], { description: 'Their functions, as far as they are known: there may be fewer than counted.' })
  functions!: string[];

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what is recorded here.' })
  source!: Source | null;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  @Field(() => Int, { description: 'Give it back as `expectedVersion` with a correction.' })
  version!: number;

  readonly siren!: string;
}
