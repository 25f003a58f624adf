import { CouncilMeeting, CouncilState } from '#shared/councils/CouncilMeeting.js';
import { CouncilMeetingPayload } from '#shared/councils/CouncilMeetingPayload.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { CloseCouncilInput, MoveCouncilInput, PlanCouncilInput } from '#shared/councils/councilInputs.js';
import { shownCouncil } from '#shared/councils/shownCouncil.js';
import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { calendarOfCommune } from './calendarOfCommune.js';
import { communeCouncilCommands as commands } from './communeCouncilCommands.js';
import { communeCouncils } from './communeCouncils.js';

/** How far ahead the next councils are looked for, in days. */
const ahead = 1_096;

/** A commune's calendar of councils. */
@Resolver(() => Commune)
export class CouncilsOfCommuneResolver {
  @FieldResolver(() => [CouncilMeeting], {
    nullable: true,
    description:
      'Its councils and bureaus of a period, as far as the reader may see them; where none is entered for a quarter to come, an estimate that says so.',
  })
  councils(
    @Root() commune: Commune,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; today unless told.' })
    from: string | null,
    @Arg('until', () => DateScalar, { nullable: true, description: 'Last day; a year after the first unless told.' })
    until: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeeting[]> {
    const today = dayOf(new Date());
    const first = from ?? today;
    return calendarOfCommune(context, commune.insee, { from: first, until: until ?? addDays(first, 365), today });
  }

  @FieldResolver(() => [CouncilMeeting], {
    nullable: true,
    description: 'Its next councils and bureaus that are not cancelled, nearest first, estimates included and marked.',
  })
  async nextCouncils(
    @Root() commune: Commune,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, 1 to 12.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeeting[]> {
    if (first < 1 || first > 12) throw new GraphError('BAD_INPUT', howMany);
    const today = dayOf(new Date());
    const all = await calendarOfCommune(context, commune.insee, { from: today, until: addDays(today, ahead), today });
    return all.filter(({ state }) => state === CouncilState.PLANNED).slice(0, first);
  }
}

@Resolver()
export class CouncilCommandResolver {
  @Mutation(() => CouncilMeetingPayload, { nullable: true, description: 'Enters a meeting of the actor’s commune.' })
  async planCommuneCouncil(
    @Arg('input', () => PlanCouncilInput) input: PlanCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.plan(context, input));
  }

  @Mutation(() => CouncilMeetingPayload, { nullable: true, description: 'Moves a planned meeting to another day.' })
  async moveCommuneCouncil(
    @Arg('input', () => MoveCouncilInput) input: MoveCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.move(context, input));
  }

  @Mutation(() => CouncilMeetingPayload, {
    nullable: true,
    description: 'Says that a meeting was held, once its day has come.',
  })
  async holdCommuneCouncil(
    @Arg('input', () => CloseCouncilInput) input: CloseCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.hold(context, input));
  }

  @Mutation(() => CouncilMeetingPayload, {
    nullable: true,
    description: 'Cancels a planned meeting; its day is free again.',
  })
  async cancelCommuneCouncil(
    @Arg('input', () => CloseCouncilInput) input: CloseCouncilInput,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeetingPayload> {
    return await payload(context, await commands.cancel(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<CouncilMeetingPayload> {
  const council = entityId === null ? null : await context.load(communeCouncils.byId, entityId, undefined);
  const commune = council && (await context.load(communesByInsee, council.owner, undefined));
  return {
    council: council && shownCouncil(council, commune?.population),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

const howMany = {
  fr: 'Demandez de 1 à 12 séances.',
  en: 'Ask for 1 to 12 meetings.',
};
