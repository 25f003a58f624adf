import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateTimeScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsOfRequests } from '../allocations/list.js';
import { techniciansById } from '../technicians/store.js';
import { Technician } from '../technicians/Technician.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { matchingsOf } from './matchings.js';
import { ReceivedRequestListArgs } from './RequestList.js';
import { StaffingMatch, StaffingMatching } from './StaffingMatching.js';
import { ReceivedRequestConnection, ServingState, StaffingRequest } from './StaffingRequest.js';
import { requestPage, requestPages, requestsById } from './store.js';

/** The most posts one list may propose. */
const mostMatches = 50;

/** Where the pole stands with a request, and who could serve it. */
@Resolver(() => StaffingRequest)
export class ServedRequestResolver {
  @Query(() => ReceivedRequestConnection, { nullable: true, description: 'Requests that poles have received.' })
  async requestsToServe(
    @Args(() => ReceivedRequestListArgs) args: ReceivedRequestListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StaffingRequest>> {
    return await requestPage(await context.manager(), args);
  }

  @FieldResolver(() => ServingState, {
    nullable: true,
    description: 'Where the pole stands with it; null before it received the request.',
  })
  async serving(@Root() { id }: StaffingRequest, @Ctx() context: RequestContext): Promise<ServingState | null> {
    const request = await context.load(requestsById, id, undefined);
    return request === null ? null : ServingState[request.state];
  }

  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days that allocations commit to it: planned of those accepted or active, done of those ended.',
  })
  async committedHalfDays(@Root() { id }: StaffingRequest, @Ctx() context: RequestContext): Promise<number | null> {
    return (await context.load(requestsById, id, undefined))?.foundHalfDays ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When the pole received it.' })
  async receivedAt(@Root() { id }: StaffingRequest, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await context.load(requestsById, id, undefined))?.receivedAt ?? null;
  }

  @FieldResolver(() => [Allocation], {
    nullable: true,
    description: 'The allocations that name it, as far as the reader may see them, by reference.',
  })
  async allocations(@Root() { id }: StaffingRequest, @Ctx() context: RequestContext): Promise<Allocation[]> {
    return await context.load(allocationsOfRequests, id, undefined);
  }

  @FieldResolver(() => StaffingMatching, {
    nullable: true,
    description: 'Which posts could serve it, for the pole’s director.',
  })
  async matches(
    @Root() { id }: StaffingRequest,
    @Arg('first', () => Int, { defaultValue: 10, description: `At most so many posts, 1 to ${mostMatches}.` })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<StaffingMatching | null> {
    if (first < 1 || first > mostMatches) throw new GraphError('BAD_INPUT', tooMany);
    return await context.load(matchingsOf, id, { first, today: clock.today() });
  }
}

const tooMany = {
  fr: `Une liste propose de 1 à ${mostMatches} postes\u00a0: demandez-en moins.`,
  en: `A list proposes 1 to ${mostMatches} posts: ask for fewer.`,
};

@Resolver(() => StaffingMatch)
export class StaffingMatchResolver {
  @FieldResolver(() => Technician, { nullable: true, description: 'The post.' })
  async technician(@Root() match: StaffingMatch, @Ctx() context: RequestContext): Promise<Technician | null> {
    return await context.load(techniciansById, match.technicianId, undefined);
  }
}

@Resolver(() => Pole)
export class PoleRequestsResolver {
  @FieldResolver(() => ReceivedRequestConnection, { nullable: true, description: 'Requests that it has received.' })
  async requestsToServe(
    @Root() pole: Pole,
    @Args(() => ReceivedRequestListArgs) args: ReceivedRequestListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StaffingRequest>> {
    return (await context.load(requestPages, pole.siren, args)) ?? emptyPage;
  }
}
