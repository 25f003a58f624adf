import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { SupportSaid } from '#shared/graphql/SupportAsked.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "siren")')
@ObjectType({
  description:
    '« Communauté d’agglomération » A group of communes with powers and a project of its own, between them and the metropolitan pole.',
})
export class Agglomeration {
  @Field(() => SirenScalar, { description: 'Its SIREN, from the national register.' })
  siren!: string;

  @Field(() => String, { nullable: true, description: 'Official name, from the national register.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Usual short name, such as "CALL"; references begin with it.' })
  shortName!: string | null;

  /** What the communes say of its supports at work: theirs to tell. */
  @Directive('@external')
  @Field(() => [SupportSaid], {
    nullable: true,
    description: 'Where the communes stand today by their own word on its supports at work.',
  })
  supportWords?: readonly SupportSaid[] | null;
}
