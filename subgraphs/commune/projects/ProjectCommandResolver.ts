import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { AddNeedInput, RemoveNeedInput } from '../needs/needInputs.js';
import { addNeed } from './addNeed.js';
import { createProject } from './createProject.js';
import { ProjectPayload, projectPayload as payload } from './ProjectPayload.js';
import { CreateProjectInput, MoveProjectInput, UpdateProjectInput, WithdrawProjectInput } from './projectInputs.js';
import { proposeProject } from './proposeProject.js';
import { removeNeed } from './removeNeed.js';
import { shareProject } from './shareProject.js';
import { updateProject } from './updateProject.js';
import { withdrawProject } from './withdrawProject.js';

@Resolver()
export class ProjectCommandResolver {
  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Begins a project as a draft, led by the actor’s commune.',
  })
  async createProject(
    @Arg('input', () => CreateProjectInput) input: CreateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await createProject(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Changes what is written of a project until it is proposed; its visibility also afterwards.',
  })
  async updateProject(
    @Arg('input', () => UpdateProjectInput) input: UpdateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await updateProject(context, input));
  }

  @Mutation(() => ProjectPayload, { nullable: true, description: 'Adds a need to a project that is not proposed yet.' })
  async addNeed(
    @Arg('input', () => AddNeedInput) input: AddNeedInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await addNeed(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Takes a need off a project that is not proposed yet.',
  })
  async removeNeed(
    @Arg('input', () => RemoveNeedInput) input: RemoveNeedInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await removeNeed(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Shows a draft to the institutions of the territory.',
  })
  async shareProject(
    @Arg('input', () => MoveProjectInput) input: MoveProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await shareProject(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Proposes a shared project to the agglomeration of its lead commune, where it arrives by itself.',
  })
  async proposeProject(
    @Arg('input', () => MoveProjectInput) input: MoveProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await proposeProject(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Withdraws a shared or proposed project; the agglomeration that was asked hears of it by itself.',
  })
  async withdrawProject(
    @Arg('input', () => WithdrawProjectInput) input: WithdrawProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await payload(context, await withdrawProject(context, input));
  }
}
