import { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { CouncilMeetingPayload } from '#shared/councils/CouncilMeetingPayload.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { CloseCouncilInput, MoveCouncilInput, PlanCouncilInput } from '#shared/councils/councilInputs.js';
import { shownCouncil } from '#shared/councils/shownCouncil.js';
import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { today } from '../territory/today.js';
import { agglomerationCouncils, agglomerationCouncilCommands as commands } from './agglomerationCouncils.js';
import { calendarOfAgglomeration } from './calendarOfAgglomeration.js';

/** An agglomeration's calendar of councils. */
@Resolver(() => Agglomeration)
export class CouncilsOfAgglomerationResolver {
  @FieldResolver(() => [CouncilMeeting], {
    nullable: true,
    description:
      'Its councils and bureaus of a period, as far as the reader may see them; where none is entered for a quarter to come, an estimate that says so (CGCT L5211-11).',
  })
  async councils(
    @Root() agglomeration: Agglomeration,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; today unless told.' })
    from: string | null,
    @Arg('until', () => DateScalar, { nullable: true, description: 'Last day; a year after the first unless told.' })
    until: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeeting[]> {
    const day = today();
    const first = from ?? day;
    const period = { from: first, until: until ?? addDays(first, 365), today: day };
    return await calendarOfAgglomeration(context, agglomeration.siren, period);
  }
}

@Resolver()
export class AgglomerationCouncilCommandResolver {
  @Mutation(() => CouncilMeetingPayload, {
    nullable: true,
    description: 'Enters a meeting of the actor’s agglomeration.',
  })
  async planAgglomerationCouncil(
    @Arg('input', () => PlanCouncilInput) input: PlanCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.plan(context, input));
  }

  @Mutation(() => CouncilMeetingPayload, { nullable: true, description: 'Moves a planned meeting to another day.' })
  async moveAgglomerationCouncil(
    @Arg('input', () => MoveCouncilInput) input: MoveCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.move(context, input));
  }

  @Mutation(() => CouncilMeetingPayload, {
    nullable: true,
    description: 'Says that a meeting was held, once its day has come.',
  })
  async holdAgglomerationCouncil(
    @Arg('input', () => CloseCouncilInput) input: CloseCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.hold(context, input));
  }

  @Mutation(() => CouncilMeetingPayload, {
    nullable: true,
    description: 'Cancels a planned meeting; its day is free again.',
  })
  async cancelAgglomerationCouncil(
    @Arg('input', () => CloseCouncilInput) input: CloseCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.cancel(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<CouncilMeetingPayload> {
  const council = entityId === null ? null : await context.load(agglomerationCouncils.byId, entityId, undefined);
  return {
    council: council && shownCouncil(council, null),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
