import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Contrat partenarial » Signed by an agglomeration with a partner, with communes as its pilots.',
})
export class PartnershipContract {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The partner, an institution.' })
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was signed; null where no source says.' })
  signedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which it is known to hold.' })
  knownSince?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null where none is known.' })
  until?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its clause on the participation of inhabitants; null where it has none or no source tells it.',
  })
  participationClause?: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what is recorded here.' })
  source?: Source | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a correction.' })
  version?: number | null;

  readonly siren!: string;
  readonly pilots!: readonly string[];
}
