import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

/** The agglomeration scale's part of a need; the commune scale alone says which needs exist, and what they are. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '« Besoin » What agglomerations offer for a need of communes.' })
export class Need {
  @Field(() => ID, { description: 'Stable identifier.' })
  id!: string;

  @Directive('@external')
  @Field(() => NeedKind, { nullable: true })
  kind?: NeedKind | null;

  @Directive('@external')
  @Field(() => String, { nullable: true })
  skill?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true })
  until?: string | null;

  @Directive('@external')
  @Field(() => [InseeScalar], { nullable: true })
  carrierCodes?: readonly string[] | null;
}
