import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { confirmCoCarrying, declineCoCarrying, leaveProject } from './answerCarrying.js';
import { ConfirmCoCarryingInput, DeclineCoCarryingInput, LeaveProjectInput } from './carryingInputs.js';
import { ProjectPayload, projectPayload } from './ProjectPayload.js';

/** What a commune answers for itself when another invites it to carry a project. */
@Resolver()
export class CarryingResolver {
  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Confirms, for the actor’s own commune, that it carries the project it was invited to.',
  })
  async confirmCoCarrying(
    @Arg('input', () => ConfirmCoCarryingInput) input: ConfirmCoCarryingInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await projectPayload(context, await confirmCoCarrying(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Declines, for the actor’s own commune, to carry the project it was invited to.',
  })
  async declineCoCarrying(
    @Arg('input', () => DeclineCoCarryingInput) input: DeclineCoCarryingInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await projectPayload(context, await declineCoCarrying(context, input));
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description:
      'Leaves, for the actor’s own commune, a project it had confirmed; the agglomeration asked hears of it.',
  })
  async leaveProject(
    @Arg('input', () => LeaveProjectInput) input: LeaveProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await projectPayload(context, await leaveProject(context, input));
  }
}
