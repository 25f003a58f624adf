import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

/** The commune scale's part of an initiative; the agglomeration alone says which initiatives exist. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '« Démarche » What the communes answer to an initiative of their agglomeration.' })
export class Initiative {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Directive('@external')
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the agglomeration that opened it.' })
  siren?: string | null;
}
