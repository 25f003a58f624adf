import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { MeetingListArgs } from '../stands/MeetingList.js';
import { shownPersons } from '../stands/shownPersons.js';
import { CommunityEvent, CommunityEventConnection, type CommunityEventRow } from './CommunityEvent.js';
import { communityEventLists, communityEventsById } from './store.js';

@Resolver(() => CommunityEvent)
export class CommunityEventResolver {
  @Query(() => CommunityEvent, {
    nullable: true,
    description: 'One event; null when it does not exist for this reader.',
  })
  communityEvent(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<CommunityEvent | null> {
    return context.load(communityEventsById, id, undefined);
  }

  @Query(() => CommunityEventConnection, { nullable: true, description: 'The events that this reader may see.' })
  async communityEvents(
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CommunityEvent>> {
    return await communityEventLists.all(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that held it.' })
  commune(@Root() event: CommunityEventRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, event.insee, undefined);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many persons came; from 1 to 4 only the commune itself sees it.',
  })
  participants(@Root() event: CommunityEventRow, @Ctx() { actor }: RequestContext): number | null {
    return shownPersons(actor, event.insee, event.participants, {}).total;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True when the count of persons is hidden from this reader, so that nobody is recognised.',
  })
  suppressed(@Root() event: CommunityEventRow, @Ctx() { actor }: RequestContext): boolean {
    return shownPersons(actor, event.insee, event.participants, {}).suppressed;
  }
}

/** A commune's list of its events. */
@Resolver(() => Commune)
export class CommunityEventsOfCommuneResolver {
  @FieldResolver(() => CommunityEventConnection, {
    nullable: true,
    description: 'Its events, as far as the reader may see them.',
  })
  communityEvents(
    @Root() commune: Commune,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CommunityEvent>> {
    return context.load(communityEventLists.ofCommunes, commune.insee, args);
  }
}

export function resolveCommunityEvent(
  reference: { id: string },
  context: RequestContext,
): Promise<CommunityEvent | null> {
  return context.load(communityEventsById, reference.id, undefined);
}
