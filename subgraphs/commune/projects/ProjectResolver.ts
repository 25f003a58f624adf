import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Transition } from '#shared/graphql/Transition.js';
import { Action, ActionConnection } from '../actions/Action.js';
import { actionsOfProjects } from '../actions/actionLists.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { availableTransitions } from './availableTransitions.js';
import { CoCarrier, isCarrier } from './CoCarrier.js';
import { coCarriersOf } from './coCarriers.js';
import { Project, ProjectConnection, type ProjectRow } from './Project.js';
import { ProjectListArgs } from './ProjectList.js';
import { projectList, projectsOfCommunes } from './projectLists.js';
import { projectsById } from './store.js';
import { TimelineEntry } from './TimelineEntry.js';
import { timelinesOf } from './timeline.js';

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'One project; null when it does not exist for this reader.' })
  project(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Project | null> {
    return context.load(projectsById, id, undefined);
  }

  @Query(() => ProjectConnection, { nullable: true, description: 'The projects that this reader may see.' })
  async projects(
    @Args(() => ProjectListArgs) args: ProjectListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Project>> {
    return await projectList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that leads it and alone changes it.' })
  leadCommune(@Root() project: ProjectRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, project.insee, undefined);
  }

  @FieldResolver(() => [CoCarrier], {
    nullable: true,
    description: 'The communes that carry it beside its lead, or are invited to.',
  })
  async coCarriers(@Root() project: ProjectRow, @Ctx() context: RequestContext): Promise<CoCarrier[]> {
    return (await context.load(coCarriersOf, project.id, undefined)).filter(isCarrier);
  }

  @FieldResolver(() => [CoCarrier], {
    nullable: true,
    description: 'The communes that declined the invitation or left; the lead may invite them again.',
  })
  async formerCoCarriers(@Root() project: ProjectRow, @Ctx() context: RequestContext): Promise<CoCarrier[]> {
    return (await context.load(coCarriersOf, project.id, undefined)).filter((one) => !isCarrier(one));
  }

  @FieldResolver(() => ActionConnection, {
    nullable: true,
    description: 'Actions that belong to it, by reference, as far as the reader may see them.',
  })
  actions(
    @Root() project: ProjectRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Action>> {
    return context.load(actionsOfProjects, project.id, page);
  }

  @FieldResolver(() => [TimelineEntry], {
    nullable: true,
    description: 'What happened to it, oldest first; decisions as far as they were addressed to the reader’s commune.',
  })
  timeline(@Root() project: ProjectRow, @Ctx() context: RequestContext): Promise<TimelineEntry[]> {
    return context.load(timelinesOf, project.id, context.locale);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'SHARED, PROPOSED, WITHDRAWN: open or closed; a closed one says what it needs.',
  })
  availableTransitions(@Root() project: ProjectRow, @Ctx() context: RequestContext): Promise<Transition[]> {
    return availableTransitions(project, context);
  }
}

/** A commune's list of its projects. */
@Resolver(() => Commune)
export class ProjectsOfCommuneResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects it leads or co-carries, as far as the reader may see them.',
  })
  projects(
    @Root() commune: Commune,
    @Args(() => ProjectListArgs) args: ProjectListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Project>> {
    return context.load(projectsOfCommunes, commune.insee, args);
  }
}

@Resolver(() => CoCarrier)
export class CoCarrierResolver {
  @FieldResolver(() => Commune, { description: 'The commune.' })
  async commune(@Root() coCarrier: CoCarrier, @Ctx() context: RequestContext): Promise<Commune> {
    const commune = await context.load(communesByInsee, coCarrier.insee, undefined);
    return commune ?? { insee: coCarrier.insee };
  }
}

/** An action's project, when the reader may see it. */
@Resolver(() => Action)
export class ProjectOfActionResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'The project it belongs to, if the reader may see it.' })
  project(
    @Root() action: { readonly projectId: string | null },
    @Ctx() context: RequestContext,
  ): Promise<Project | null> | null {
    return action.projectId === null ? null : context.load(projectsById, action.projectId, undefined);
  }
}

export function resolveProject(reference: { id: string }, context: RequestContext): Promise<Project | null> {
  return context.load(projectsById, reference.id, undefined);
}
