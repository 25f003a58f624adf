import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { techniciansById } from '../technicians/store.js';
import { Technician } from '../technicians/Technician.js';
import { CalendarFeed, CalendarFeedPayload, CreateCalendarFeedInput, RevokeCalendarFeedInput } from './CalendarFeed.js';
import { feedObstacles, revocationObstacles } from './feedObstacles.js';
import { employs, feedsById, feedsOfPoles, insertFeed, lockFeed, revokeFeed } from './store.js';
import { hashOf, newToken } from './token.js';

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @Query(() => [CalendarFeed], {
    nullable: true,
    description:
      'Calendars that one has made, those that are read first: the director’s list has the whole pole’s. At most 100; no token is among them.',
  })
  async calendarFeeds(@Ctx() context: RequestContext): Promise<CalendarFeed[]> {
    const { tenant, scale } = context.actor;
    return tenant === null || scale !== 'pma' ? [] : await context.load(feedsOfPoles, tenant, undefined);
  }

  @FieldResolver(() => Technician, { nullable: true, description: 'The post, where it is about one.' })
  async technician(@Root() feed: CalendarFeed, @Ctx() context: RequestContext): Promise<Technician | null> {
    return feed.technicianId === null ? null : await context.load(techniciansById, feed.technicianId, undefined);
  }

  @Mutation(() => CalendarFeedPayload, {
    nullable: true,
    description:
      'Makes an address at which calendar applications read the work of a post, or of an employer’s posts. Whoever has it sees what its maker may see at that moment: codes and references, never a person.',
  })
  async createCalendarFeed(
    @Arg('input', () => CreateCalendarFeedInput) input: CreateCalendarFeedInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarFeedPayload> {
    let token: string | null = null;
    const outcome = await change(context, 'createCalendarFeed', input, async ({ manager, tenant, record }) => {
      const { technicianId = null, employer = null } = input;
      refuseIf(feedObstacles({ technicianId, employer }, context.actor));
      const post = technicianId === null ? null : await context.load(techniciansById, technicianId, undefined);
      if (technicianId !== null && (post as (Technician & { pole: string }) | null)?.pole !== tenant) {
        throw new GraphError('NOT_FOUND');
      }
      if (employer !== null && !(await employs(manager, tenant, employer))) throw new GraphError('NOT_FOUND');
      const made = newToken();
      const tokenHash = hashOf(made);
      if (tokenHash === null) throw new Error('A new token has not the form of one.');
      const { subject, role } = context.actor;
      const id = newId();
      await insertFeed(manager, {
        id,
        pole: tenant,
        tokenHash,
        technicianId: post?.id ?? null,
        employer,
        subject,
        role,
      });
      await recordFeed(record, id, 'CREATE', { technicianId, employer });
      token = made;
      return { entityId: id, version: 1 };
    });
    return { ...(await payload(context, outcome)), token };
  }

  @Mutation(() => CalendarFeedPayload, {
    nullable: true,
    description: 'Revokes a calendar’s address: from then on it answers nobody.',
  })
  async revokeCalendarFeed(
    @Arg('input', () => RevokeCalendarFeedInput) input: RevokeCalendarFeedInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarFeedPayload> {
    const outcome = await change(context, 'revokeCalendarFeed', input, async ({ manager, record }) => {
      const feed = await lockFeed(manager, input.id);
      checkVersion(feed.version, input.expectedVersion);
      refuseIf(revocationObstacles(feed));
      const version = await revokeFeed(manager, feed.id);
      await recordFeed(record, feed.id, 'REVOKE', {});
      return { entityId: feed.id, version };
    });
    return await payload(context, outcome);
  }
}

type Record = Parameters<Parameters<typeof change>[3]>[0]['record'];

const recordFeed = (record: Record, id: string, verb: string, what: object): Promise<void> =>
  record({ entity: 'CalendarFeed', id, verb, visibility: 'PRIVATE', change: what });

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<CalendarFeedPayload> {
  return {
    feed: entityId === null ? null : await context.load(feedsById, entityId, undefined),
    token: null,
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
