import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { StoryContributors, shownContributors } from '#shared/story/StoryContributors.js';
import { consentOf, PublishingConsent } from '#shared/story/ToldChapter.js';
import { Action } from '../actions/Action.js';
import { actionsById } from '../actions/store.js';
import { Commune } from '../communes/Commune.js';
import { ownedBy } from '../communes/ownedBy.js';
import { communesByInsee } from '../communes/store.js';
import { type ChapterRow, StoryChapter, StoryChapterConnection } from './StoryChapter.js';
import { StoryListArgs } from './StoryList.js';
import { chaptersById } from './store.js';
import { chapterList, chaptersOfCommunes } from './storyLists.js';

@Resolver(() => StoryChapter)
export class StoryChapterResolver {
  @Query(() => StoryChapter, {
    nullable: true,
    description: 'One chapter; null when it does not exist for this reader, also once it was withdrawn.',
  })
  storyChapter(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<StoryChapter | null> {
    return context.load(chaptersById, id, undefined);
  }

  @Query(() => StoryChapterConnection, { nullable: true, description: 'The chapters that this reader may see.' })
  async storyChapters(
    @Args(() => StoryListArgs) args: StoryListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoryChapter>> {
    return await chapterList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that tells it.' })
  commune(@Root() chapter: ChapterRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, chapter.insee, undefined);
  }

  @FieldResolver(() => [Action], {
    nullable: true,
    description: 'The actions it tells of, as far as the reader may see them.',
  })
  async actions(@Root() chapter: ChapterRow, @Ctx() context: RequestContext): Promise<Action[]> {
    const found = await Promise.all(chapter.actionIds.map((id) => context.load(actionsById, id, undefined)));
    return found.filter((action) => action !== null);
  }

  @FieldResolver(() => [StoryContributors], { nullable: true, description: 'Who told it, by kind, never by name.' })
  contributors(@Root() chapter: ChapterRow, @Ctx() context: RequestContext): StoryContributors[] {
    return shownContributors(chapter.contributorCounts, ownedBy(context.actor, chapter.insee));
  }

  @FieldResolver(() => PublishingConsent, {
    nullable: true,
    description: 'The consent to publish; null while none was given.',
  })
  consentToPublish(@Root() chapter: ChapterRow): PublishingConsent | null {
    return consentOf(chapter);
  }
}

/** A commune's story. */
@Resolver(() => Commune)
export class StoryOfCommuneResolver {
  @FieldResolver(() => StoryChapterConnection, {
    nullable: true,
    description: 'Its story in chapters, as far as the reader may see them.',
  })
  story(
    @Root() commune: Commune,
    @Args(() => StoryListArgs) args: StoryListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoryChapter>> {
    return context.load(chaptersOfCommunes, commune.insee, args);
  }
}

export function resolveStoryChapter(reference: { id: string }, context: RequestContext): Promise<StoryChapter | null> {
  return context.load(chaptersById, reference.id, undefined);
}
