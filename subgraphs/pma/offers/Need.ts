import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { DateScalar } from '#shared/graphql/scalars.js';

/** The pole scale's part of a need; the commune scale alone says which needs exist, and what they are. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '« Besoin » What the pole and its partners offer for a need.' })
export class Need {
  @Field(() => ID, { description: 'Stable identifier.' })
  id!: string;

  @Directive('@external')
  @Field(() => NeedKind, { nullable: true, description: 'What kind of help is sought.' })
  kind?: NeedKind | null;

  @Directive('@external')
  @Field(() => String, { nullable: true, description: 'Code of the skill sought in the reference list, if one.' })
  skill?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the window.' })
  until?: string | null;

  @Directive('@external')
  @Field(() => String, { nullable: true, description: 'The legal competence it falls under, as the commune names it.' })
  competence?: string | null;
}
