import { AdoptionResult } from '#shared/graphql/AdoptionResult.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Adoption par l’agglomération » An agglomeration that takes up one version of a commune’s framework, and adapts it.',
})
export class AgglomerationAdoption {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The adopted version’s number.' })
  number?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was adopted.' })
  adoptedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was adapted; empty when nothing was.' })
  adaptation?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was evaluated; null until then.' })
  evaluatedOn?: string | null;

  @Field(() => AdoptionResult, { nullable: true, description: 'Whether it worked; null until it is evaluated.' })
  result?: AdoptionResult | null;

  @Field(() => String, { nullable: true, description: 'What was seen, and what others should know.' })
  evaluation?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;
}

/** An adoption as its row is read: it knows who adopted what. */
export type AdoptionRow = AgglomerationAdoption & {
  readonly siren: string;
  readonly frameworkId: string;
  readonly adoptedOn: string;
  readonly evaluatedOn: string | null;
  readonly visibility: Visibility;
  readonly version: number;
};

export const AgglomerationAdoptionConnection = connectionOf(
  () => AgglomerationAdoption,
  'AgglomerationAdoption',
  'Adoptions par l’agglomération',
);

@ObjectType({ description: '« Adoption enregistrée » The adoption, or what stopped the change.' })
export class AgglomerationAdoptionPayload {
  @Field(() => AgglomerationAdoption, { nullable: true, description: 'As it is now; null when there is a problem.' })
  adoption!: AgglomerationAdoption | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
