import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { PublishChapterInput, WithdrawChapterInput } from '#shared/story/chapterInputs.js';
import { StoryContributors, shownContributors } from '#shared/story/StoryContributors.js';
import { consentOf, PublishingConsent } from '#shared/story/ToldChapter.js';
import type { ToldByRow, ToldQuestion } from '#shared/story/toldStore.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { ownedBy } from '../territory/ownedBy.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { AgglomerationChapter, AgglomerationChapterConnection } from './AgglomerationChapter.js';
import { AgglomerationChapterPayload } from './AgglomerationChapterPayload.js';
import { AgglomerationStoryArgs } from './ChapterList.js';
import { CreateAgglomerationChapterInput, UpdateAgglomerationChapterInput } from './chapterInputs.js';
import { chapters, commands } from './store.js';

@Resolver(() => AgglomerationChapter)
export class AgglomerationChapterResolver {
  @Query(() => AgglomerationChapter, {
    nullable: true,
    description: 'One chapter of an agglomeration’s story; null when it does not exist for this reader.',
  })
  agglomerationChapter(
    @Arg('id', () => ID, { description: 'The chapter.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ToldByRow | null> {
    return context.load(chapters.byId, id, undefined);
  }

  @Query(() => AgglomerationChapterConnection, {
    nullable: true,
    description: 'The chapters of all agglomerations that this reader may see, in the order of a story.',
  })
  async agglomerationChapters(
    @Args(() => AgglomerationStoryArgs) args: AgglomerationStoryArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ToldByRow>> {
    return await chapters.page(await context.manager(), asked(args));
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'The agglomeration that tells it.' })
  agglomeration(@Root() chapter: ToldByRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, chapter.teller, undefined);
  }

  @FieldResolver(() => [StoryContributors], { nullable: true, description: 'Who told it, by kind, never by name.' })
  contributors(@Root() chapter: ToldByRow, @Ctx() context: RequestContext): StoryContributors[] {
    return shownContributors(chapter.contributorCounts, ownedBy(context.actor, chapter.teller));
  }

  @FieldResolver(() => PublishingConsent, {
    nullable: true,
    description: 'The consent to publish; null while none was given.',
  })
  consentToPublish(@Root() chapter: ToldByRow): PublishingConsent | null {
    return consentOf(chapter);
  }
}

@Resolver(() => Agglomeration)
export class StoryOfAgglomerationResolver {
  @FieldResolver(() => AgglomerationChapterConnection, {
    nullable: true,
    description: 'Its story in chapters, as far as the reader may see them.',
  })
  story(
    @Root() agglomeration: Agglomeration,
    @Args(() => AgglomerationStoryArgs) args: AgglomerationStoryArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ToldByRow>> {
    return context.load(chapters.pagesOf, agglomeration.siren, asked(args));
  }
}

@Resolver()
export class AgglomerationChapterCommandResolver {
  @Mutation(() => AgglomerationChapterPayload, {
    nullable: true,
    description: 'Begins a chapter of the agglomeration’s story.',
  })
  async createAgglomerationChapter(
    @Arg('input', () => CreateAgglomerationChapterInput) input: CreateAgglomerationChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationChapterPayload> {
    return await commands.create(context, input);
  }

  @Mutation(() => AgglomerationChapterPayload, {
    nullable: true,
    description: 'Changes a chapter of the agglomeration’s story that is not public.',
  })
  async updateAgglomerationChapter(
    @Arg('input', () => UpdateAgglomerationChapterInput) input: UpdateAgglomerationChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationChapterPayload> {
    return await commands.update(context, input);
  }

  @Mutation(() => AgglomerationChapterPayload, {
    nullable: true,
    description: 'Makes a chapter of the agglomeration’s story public, by the consent of those who told it.',
  })
  async publishAgglomerationChapter(
    @Arg('input', () => PublishChapterInput) input: PublishChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationChapterPayload> {
    return await commands.publish(context, input);
  }

  @Mutation(() => AgglomerationChapterPayload, {
    nullable: true,
    description: 'Takes a chapter back at once: from then on nobody but its agglomeration reads it.',
  })
  async withdrawAgglomerationChapter(
    @Arg('input', () => WithdrawChapterInput) input: WithdrawChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationChapterPayload> {
    return await commands.withdraw(context, input);
  }
}

const asked = ({ filter, ...page }: AgglomerationStoryArgs): ToldQuestion => ({
  filter: { tellers: filter?.agglomerations, periods: filter?.periods, axes: filter?.axes },
  ...checkPage(page),
});
