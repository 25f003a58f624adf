import { validate } from 'uuid';
import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { shownCount } from '#shared/graphql/suppressedCounts.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { createWorkingGroup, updateWorkingGroup } from './changeGroup.js';
import { CreateWorkingGroupInput, UpdateWorkingGroupInput, WorkingGroupPayload } from './groupInputs.js';
import { groupPages, groupsById } from './groupStore.js';
import { WorkingGroup, WorkingGroupConnection, type WorkingGroupRow } from './WorkingGroup.js';

/** The group of this id; null for none. */
export async function workingGroupOf(context: RequestContext, id: string): Promise<WorkingGroupRow | null> {
  return validate(id) ? await context.load(groupsById, id, undefined) : null;
}

/** The figure itself for its own agglomeration, and for others where nobody can be recognised. */
function countFor(context: RequestContext, siren: string, count: number): number | null {
  const { role, tenant } = context.actor;
  return role === 'PROJECT_OFFICER' && tenant === siren ? count : shownCount(count);
}

@Resolver(() => WorkingGroup)
export class WorkingGroupResolver {
  @Query(() => WorkingGroup, { nullable: true, description: 'A working group by its id.' })
  async workingGroup(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<WorkingGroup | null> {
    return await workingGroupOf(context, id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Elected members; null where from 1 to 4, but for its own agglomeration.',
  })
  electedCount(@Root() group: WorkingGroupRow, @Ctx() context: RequestContext): number | null {
    return countFor(context, group.siren, group.electedCount);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Technicians; null where from 1 to 4, but for its own agglomeration.',
  })
  technicianCount(@Root() group: WorkingGroupRow, @Ctx() context: RequestContext): number | null {
    return countFor(context, group.siren, group.technicianCount);
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Whose group it is.' })
  async agglomeration(@Root() group: WorkingGroupRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, group.siren, undefined);
  }

  @Mutation(() => WorkingGroupPayload, { nullable: true, description: 'Opens a working group.' })
  async createWorkingGroup(
    @Arg('input', () => CreateWorkingGroupInput) input: CreateWorkingGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<WorkingGroupPayload> {
    return await payload(context, await createWorkingGroup(context, input));
  }

  @Mutation(() => WorkingGroupPayload, { nullable: true, description: 'Changes a group’s members, or ends it.' })
  async updateWorkingGroup(
    @Arg('input', () => UpdateWorkingGroupInput) input: UpdateWorkingGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<WorkingGroupPayload> {
    return await payload(context, await updateWorkingGroup(context, input));
  }
}

@Resolver(() => Agglomeration)
export class AgglomerationGroupsResolver {
  @FieldResolver(() => WorkingGroupConnection, {
    nullable: true,
    description: 'Its groups at work on a day, by title.',
  })
  async workingGroups(
    @Root() agglomeration: Agglomeration,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<WorkingGroup>> {
    return await context.load(groupPages, agglomeration.siren, { on: on ?? today(), ...checkPage(page) });
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<WorkingGroupPayload> {
  return {
    workingGroup: entityId === null ? null : await workingGroupOf(context, entityId),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
