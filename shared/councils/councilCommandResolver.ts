import type { Outcome } from '../graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '../graphql/decorators.js';
import { toProblem } from '../graphql/problems.js';
import { RequestContext } from '../graphql/RequestContext.js';
import { CouncilMeetingPayload } from './CouncilMeetingPayload.js';
import { type CouncilMutations, councilCommands } from './councilCommands.js';
import { CloseCouncilInput, MoveCouncilInput, PlanCouncilInput } from './councilInputs.js';
import type { CouncilStore } from './councilStore.js';
import { shownCouncil } from './shownCouncil.js';

/**
 * The mutations of a calendar of councils whose convocation does not depend on a number of inhabitants.
 * @param names what they are called at one scale; @param whose as the description of the first says it
 */
export function councilCommandResolver(store: CouncilStore, names: CouncilMutations, whose: string) {
  const commands = councilCommands(store, names);

  async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<CouncilMeetingPayload> {
    const council = entityId === null ? null : await context.load(store.byId, entityId, undefined);
    return {
      council: council && shownCouncil(council, null),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }

  @Resolver()
  class CouncilCommandResolver {
    @Mutation(() => CouncilMeetingPayload, {
      name: names.plan,
      nullable: true,
      description: `Enters a meeting of ${whose}.`,
    })
    async plan(
      @Arg('input', () => PlanCouncilInput) input: PlanCouncilInput,
      @Ctx() context: RequestContext,
    ): Promise<CouncilMeetingPayload> {
      return await payload(context, await commands.plan(context, input));
    }

    @Mutation(() => CouncilMeetingPayload, {
      name: names.move,
      nullable: true,
      description: 'Moves a planned meeting to another day.',
    })
    async move(
      @Arg('input', () => MoveCouncilInput) input: MoveCouncilInput,
      @Ctx() context: RequestContext,
    ): Promise<CouncilMeetingPayload> {
      return await payload(context, await commands.move(context, input));
    }

    @Mutation(() => CouncilMeetingPayload, {
      name: names.hold,
      nullable: true,
      description: 'Says that a meeting was held, once its day has come.',
    })
    async hold(
      @Arg('input', () => CloseCouncilInput) input: CloseCouncilInput,
      @Ctx() context: RequestContext,
    ): Promise<CouncilMeetingPayload> {
      return await payload(context, await commands.hold(context, input));
    }

    @Mutation(() => CouncilMeetingPayload, {
      name: names.cancel,
      nullable: true,
      description: 'Cancels a planned meeting; its day is free again.',
    })
    async cancel(
      @Arg('input', () => CloseCouncilInput) input: CloseCouncilInput,
      @Ctx() context: RequestContext,
    ): Promise<CouncilMeetingPayload> {
      return await payload(context, await commands.cancel(context, input));
    }
  }
  return CouncilCommandResolver;
}
