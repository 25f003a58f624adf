import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { type Allocation, AllocationConnection } from '../allocations/Allocation.js';
import { allocationPagesOfTeams } from '../allocations/list.js';
import { Technician } from '../technicians/Technician.js';
import { clock } from '../territory/clock.js';
import { Project } from './Project.js';
import { ResourceTeam } from './ResourceTeam.js';
import { teamsOfProjects, techniciansAtWorkOn } from './store.js';

@Resolver(() => ResourceTeam)
export class ResourceTeamResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'The project the team works for.' })
  project(@Root() team: ResourceTeam): Project {
    return { id: team.projectId };
  }

  @FieldResolver(() => AllocationConnection, { nullable: true, description: 'Who works in it, by first day.' })
  async allocations(
    @Root() team: ResourceTeam,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Allocation>> {
    return (await context.load(allocationPagesOfTeams, team.id, page)) ?? emptyPage;
  }
}

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => ResourceTeam, { nullable: true, description: 'The pole’s team for this project, if any.' })
  async resourceTeam(@Root() project: Project, @Ctx() context: RequestContext): Promise<ResourceTeam | null> {
    return await context.load(teamsOfProjects, project.id, undefined);
  }

  @FieldResolver(() => [Technician], {
    nullable: true,
    description: 'The posts with an active allocation to this project’s team that covers the day.',
  })
  async techniciansAtWork(
    @Root() project: Project,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Technician[]> {
    return await context.load(techniciansAtWorkOn, project.id, { on: on ?? clock.today() });
  }
}
