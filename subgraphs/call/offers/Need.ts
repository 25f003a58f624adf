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
  @Field(() => NeedKind, { nullable: true, description: 'What kind of help is sought.' })
  kind?: NeedKind | null;

  @Directive('@external')
  @Field(() => String, {
    nullable: true,
    description: 'Code of the skill sought in the reference list, if one.',
  })
  skill?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the window.' })
  until?: string | null;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'Identifier of the project it belongs to.' })
  projectId?: string | null;

  @Directive('@external')
  @Field(() => [InseeScalar], {
    nullable: true,
    description: 'INSEE codes of the communes that carry its project: the lead first, then those that confirmed.',
  })
  carrierCodes?: readonly string[] | null;
}
