import { validate } from 'uuid';
import { Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from './Labelling.js';
import { Project } from './Project.js';
import { labellingsOfProjects } from './store.js';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => Labelling, {
    nullable: true,
    description: 'The agglomeration’s answer to its proposal; null before one that the reader may see.',
  })
  async labelling(@Root() project: Project, @Ctx() context: RequestContext): Promise<Labelling | null> {
    return validate(project.id) ? await context.load(labellingsOfProjects, project.id, undefined) : null;
  }
}
