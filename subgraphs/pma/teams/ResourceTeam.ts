import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { Commune } from '../territory/Commune.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: '« Équipe ressource » The posts at work on one project, piloted by the project’s lead commune.',
})
export class ResourceTeam {
  projectId!: string;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Commune, { nullable: true, description: 'The lead commune, which pilots the team.' })
  pilot!: Commune;
}
