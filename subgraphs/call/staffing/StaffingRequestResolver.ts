import { validate } from 'uuid';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import { Transition } from '#shared/graphql/Transition.js';
import { skillLabels } from '#shared/skills/skillTable.js';
import { Project } from '../labelling/Project.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { nextStates, sendObstacles } from './lifecycle.js';
import { StaffingAnswer, StaffingRequest, StaffingRequestConnection, type StaffingRow } from './StaffingRequest.js';
import { StaffingListArgs } from './StaffingRequestList.js';
import { answersOf, staffingPage, staffingPages, staffingRequestsById, staffingRequestsOfProjects } from './store.js';

/** The request of this id that the reader may see; null otherwise. */
export async function staffingRequestOf(context: RequestContext, id: string): Promise<StaffingRow | null> {
  return validate(id) ? await context.load(staffingRequestsById, id, undefined) : null;
}

@Resolver(() => StaffingRequest)
export class StaffingRequestResolver {
  @Query(() => StaffingRequest, {
    nullable: true,
    description: 'A request to the pole by its id; null when the reader may not see it.',
  })
  async staffingRequest(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<StaffingRequest | null> {
    return await staffingRequestOf(context, id);
  }

  @Query(() => StaffingRequestConnection, { nullable: true, description: 'What agglomerations ask of the pole.' })
  async staffingRequests(
    @Args(() => StaffingListArgs) args: StaffingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StaffingRequest>> {
    return await staffingPage(await context.manager(), args);
  }

  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'The skill’s name, in the language of the request.' })
  async skillLabel(@Root() request: StaffingRow, @Ctx() context: RequestContext): Promise<string | null> {
    return await context.load(skillLabels, request.skill, undefined);
  }

  @Directive('@shareable')
  @FieldResolver(() => ID, { nullable: true, description: 'The need it is for.' })
  needId(@Root() request: StaffingRow): string {
    return request.needId;
  }

  @Directive('@shareable')
  @FieldResolver(() => Project, { nullable: true, description: 'The project it is for.' })
  project(@Root() request: StaffingRow): Project {
    return { id: request.projectId };
  }

  @Directive('@shareable')
  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who asks.' })
  async agglomeration(@Root() request: StaffingRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, request.siren, undefined);
  }

  @Directive('@shareable')
  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that leads the project.' })
  leadCommune(@Root() request: StaffingRow): Commune {
    return { insee: request.leadCommune };
  }

  @Directive('@shareable')
  @FieldResolver(() => [Commune], { nullable: true, description: 'The communes concerned, the lead among them.' })
  communes(@Root() request: StaffingRow): Commune[] {
    return request.communes.map((insee) => ({ insee }));
  }

  @FieldResolver(() => [StaffingAnswer], { nullable: true, description: 'What the pole answered, oldest first.' })
  async answers(@Root() request: StaffingRow, @Ctx() context: RequestContext): Promise<StaffingAnswer[]> {
    return await context.load(answersOf, request.id, undefined);
  }

  @FieldResolver(() => [Transition], { nullable: true, description: 'What its agglomeration may do next.' })
  availableTransitions(@Root() request: StaffingRow, @Ctx() context: RequestContext): Transition[] {
    const { actor, locale } = context;
    if (actor.role !== 'PROJECT_OFFICER' || actor.tenant !== request.siren) return [];
    return nextStates(request.state).map((to) =>
      transition(to, to === 'SENT' ? sendObstacles(request, today()) : [], locale),
    );
  }
}

@Resolver(() => Agglomeration)
export class AgglomerationStaffingResolver {
  @FieldResolver(() => StaffingRequestConnection, { nullable: true, description: 'What it asks of the pole.' })
  async staffingRequests(
    @Root() agglomeration: Agglomeration,
    @Args(() => StaffingListArgs) args: StaffingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StaffingRequest>> {
    return await context.load(staffingPages, agglomeration.siren, args);
  }
}

@Resolver(() => Project)
export class ProjectStaffingResolver {
  @FieldResolver(() => [StaffingRequest], {
    nullable: true,
    description: 'What agglomerations asked of the pole for it, as far as the reader may know, first written first.',
  })
  async staffingRequests(@Root() project: Project, @Ctx() context: RequestContext): Promise<StaffingRequest[]> {
    return validate(project.id) ? await context.load(staffingRequestsOfProjects, project.id, undefined) : [];
  }
}

function transition(to: string, obstacles: readonly Obstacle[], locale: Locale): Transition {
  const reason = obstacles.map((one) => toProblem(one, locale).message).join(' ');
  return { to, open: obstacles.length === 0, reason: obstacles.length === 0 ? null : reason };
}
