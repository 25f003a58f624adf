import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { SupportAsked } from '#shared/graphql/SupportAsked.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

/** The commune scale's part of an agglomeration: what its communes' own rows tell of them together. */
@Directive('@key(fields: "siren")')
@ObjectType({
  description: '« Communauté d’agglomération » What the commune scale says of an agglomeration’s members.',
})
export class Agglomeration {
  @Field(() => SirenScalar, { description: 'Its SIREN.' })
  siren!: string;

  /** Its supports at work, as it tells them to ask for the communes' words. */
  @Directive('@external')
  @Field(() => [SupportAsked], {
    nullable: true,
    description: 'Its supports at work, as far as this reader sees them.',
  })
  supportsAsked?: readonly SupportAsked[] | null;
}
