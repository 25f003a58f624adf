import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SecondmentAsked } from '#shared/graphql/SecondmentAsked.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { type Allocation, AllocationConnection } from '../allocations/Allocation.js';
import { allocationPagesOfTeams } from '../allocations/list.js';
import { Technician } from '../technicians/Technician.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { ResourceTeamConnection, ResourceTeamListArgs, teamPages } from './list.js';
import { Project } from './Project.js';
import { ResourceTeam, TeamMember, TeamPilot } from './ResourceTeam.js';
import { secondmentsAskedOf } from './secondmentsAsked.js';
import { membersOfTeams, pilotsOfTeams, teamsOfProjects, techniciansAtWorkOn } from './store.js';

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

  @FieldResolver(() => [TeamPilot], {
    nullable: true,
    description: 'Who piloted it, in the order it was told; the last one counts.',
  })
  async pilots(@Root() team: ResourceTeam, @Ctx() context: RequestContext): Promise<TeamPilot[]> {
    return await context.load(pilotsOfTeams, team.id, undefined);
  }

  @FieldResolver(() => [TeamMember], {
    nullable: true,
    description: 'Who has a role in it beside the posts at work, by first day; whoever had one too, without a day.',
  })
  async members(
    @Root() team: ResourceTeam,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Those of that day alone.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<TeamMember[]> {
    return await context.load(membersOfTeams, team.id, { on: on ?? null });
  }
}

@Resolver(() => Pole)
export class PoleTeamsResolver {
  @FieldResolver(() => ResourceTeamConnection, {
    nullable: true,
    description: 'Its resource teams, as far as the reader may see them, the longest piloted so first.',
  })
  async resourceTeams(
    @Root() pole: Pole,
    @Args(() => ResourceTeamListArgs) args: ResourceTeamListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ResourceTeam>> {
    return (await context.load(teamPages, pole.siren, args)) ?? emptyPage;
  }

  @FieldResolver(() => [SecondmentAsked], {
    nullable: true,
    description: 'Its piloted teams with posts at work, as far as this reader sees them.',
  })
  async secondmentsAsked(@Root() pole: Pole, @Ctx() context: RequestContext): Promise<SecondmentAsked[]> {
    return await context.load(secondmentsAskedOf, pole.siren, undefined);
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
    description:
      'The posts whose allocation to this project’s team covers the day: those at work now, and on a day past those whose work has ended since.',
  })
  async techniciansAtWork(
    @Root() project: Project,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Technician[]> {
    const today = clock.today();
    return await context.load(techniciansAtWorkOn, project.id, { on: on ?? today, today });
  }
}
