import type { Outcome } from '#shared/graphql/change.js';
import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Project } from './Project.js';
import { projectsById } from './store.js';

@ObjectType({ description: '« Projet changé » The project as it is now, or what stopped the change.' })
export class ProjectPayload {
  @Field(() => Project, {
    nullable: true,
    description: 'The project; null when there is a problem, or when the commune that left it may no longer see it.',
  })
  project!: Project | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

/** What a change came to, as its answer. */
export async function projectPayload(context: RequestContext, outcome: Outcome): Promise<ProjectPayload> {
  const { entityId, obstacles } = outcome;
  return {
    project: entityId === null ? null : await context.load(projectsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
