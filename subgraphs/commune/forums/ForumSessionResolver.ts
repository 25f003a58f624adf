import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { MeetingListArgs } from '../stands/MeetingList.js';
import { shownPersons } from '../stands/shownPersons.js';
import { ForumSession, ForumSessionConnection, type ForumSessionRow } from './ForumSession.js';
import { forumSessionLists, forumSessionsById } from './store.js';

@Resolver(() => ForumSession)
export class ForumSessionResolver {
  @Query(() => ForumSession, {
    nullable: true,
    description: 'One forum session; null when it does not exist for this reader.',
  })
  forumSession(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ForumSession | null> {
    return context.load(forumSessionsById, id, undefined);
  }

  @Query(() => ForumSessionConnection, { nullable: true, description: 'The forum sessions that this reader may see.' })
  async forumSessions(
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ForumSession>> {
    return await forumSessionLists.all(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that held it.' })
  commune(@Root() session: ForumSessionRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, session.insee, undefined);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many persons came; from 1 to 4 only the commune itself sees it.',
  })
  participants(@Root() session: ForumSessionRow, @Ctx() context: RequestContext): number | null {
    return personsOf(session, context).total;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of them come from fifty/fifty contracts; hidden where it, or the rest, is from 1 to 4.',
  })
  fromContracts(@Root() session: ForumSessionRow, @Ctx() context: RequestContext): number | null {
    return personsOf(session, context).subsets.fromContracts;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of them were mobilised by someone like them; hidden where it, or the rest, is from 1 to 4.',
  })
  peersMobilised(@Root() session: ForumSessionRow, @Ctx() context: RequestContext): number | null {
    return personsOf(session, context).subsets.peersMobilised;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True when a count of persons is hidden from this reader, so that nobody is recognised.',
  })
  suppressed(@Root() session: ForumSessionRow, @Ctx() context: RequestContext): boolean {
    return personsOf(session, context).suppressed;
  }
}

function personsOf(session: ForumSessionRow, { actor }: RequestContext) {
  const { insee, participants, fromContracts, peersMobilised } = session;
  return shownPersons(actor, insee, participants, { fromContracts, peersMobilised });
}

/** A commune's list of its forum sessions. */
@Resolver(() => Commune)
export class ForumSessionsOfCommuneResolver {
  @FieldResolver(() => ForumSessionConnection, {
    nullable: true,
    description: 'Its forum sessions, as far as the reader may see them.',
  })
  forumSessions(
    @Root() commune: Commune,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ForumSession>> {
    return context.load(forumSessionLists.ofCommunes, commune.insee, args);
  }
}

export function resolveForumSession(reference: { id: string }, context: RequestContext): Promise<ForumSession | null> {
  return context.load(forumSessionsById, reference.id, undefined);
}
