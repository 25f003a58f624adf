import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Project } from './Project.js';

@ObjectType({ description: '« Projet changé » The project as it is now, or what stopped the change.' })
export class ProjectPayload {
  @Field(() => Project, { nullable: true, description: 'The project; null when there is a problem.' })
  project!: Project | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
