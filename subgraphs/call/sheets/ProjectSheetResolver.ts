import type { Page } from '#shared/graphql/connection.js';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../territory/Commune.js';
import { ProjectSheet, ProjectSheetArgs, ProjectSheetConnection } from './ProjectSheet.js';
import { projectSheets } from './store.js';

@Resolver(() => ProjectSheet)
export class ProjectSheetResolver {
  @Query(() => ProjectSheetConnection, {
    nullable: true,
    description: 'Labelled projects that their communes made public, the last labelled first.',
  })
  async projectSheets(
    @Args(() => ProjectSheetArgs) args: ProjectSheetArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ProjectSheet>> {
    return await projectSheets(await context.manager(), args);
  }

  @FieldResolver(() => [Commune], { description: 'The communes that carry it, the lead first.' })
  communes(@Root() sheet: ProjectSheet): Commune[] {
    return sheet.communeCodes.map((insee) => ({ insee }));
  }
}
