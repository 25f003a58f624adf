import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Actor } from '#shared/identity/Actor.js';
import { PublishChapterInput, WithdrawChapterInput } from '#shared/story/chapterInputs.js';
import { StoryContributors, shownContributors } from '#shared/story/StoryContributors.js';
import { consentOf, PublishingConsent } from '#shared/story/ToldChapter.js';
import type { ToldByRow, ToldQuestion } from '#shared/story/toldStore.js';
import { Pole } from '../territory/Pole.js';
import { polesBySiren } from '../territory/store.js';
import { PoleStoryArgs } from './ChapterList.js';
import { CreatePoleChapterInput, UpdatePoleChapterInput } from './chapterInputs.js';
import { PoleChapter, PoleChapterConnection } from './PoleChapter.js';
import { PoleChapterPayload } from './PoleChapterPayload.js';
import { chapters, commands } from './store.js';

@Resolver(() => PoleChapter)
export class PoleChapterResolver {
  @Query(() => PoleChapter, {
    nullable: true,
    description: 'One chapter of a pole’s story; null when it does not exist for this reader.',
  })
  poleChapter(
    @Arg('id', () => ID, { description: 'The chapter.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ToldByRow | null> {
    return context.load(chapters.byId, id, undefined);
  }

  @Query(() => PoleChapterConnection, {
    nullable: true,
    description: 'The chapters of all poles that this reader may see, in the order of a story.',
  })
  async poleChapters(
    @Args(() => PoleStoryArgs) args: PoleStoryArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ToldByRow>> {
    return await chapters.page(await context.manager(), asked(args));
  }

  @FieldResolver(() => Pole, { nullable: true, description: 'The pole that tells it.' })
  pole(@Root() chapter: ToldByRow, @Ctx() context: RequestContext): Promise<Pole | null> {
    return context.load(polesBySiren, chapter.teller, undefined);
  }

  @FieldResolver(() => [StoryContributors], { nullable: true, description: 'Who told it, by kind, never by name.' })
  contributors(@Root() chapter: ToldByRow, @Ctx() context: RequestContext): StoryContributors[] {
    return shownContributors(chapter.contributorCounts, isDirectorOf(context.actor, chapter.teller));
  }

  @FieldResolver(() => PublishingConsent, {
    nullable: true,
    description: 'The consent to publish; null while none was given.',
  })
  consentToPublish(@Root() chapter: ToldByRow): PublishingConsent | null {
    return consentOf(chapter);
  }
}

@Resolver(() => Pole)
export class StoryOfPoleResolver {
  @FieldResolver(() => PoleChapterConnection, {
    nullable: true,
    description: 'Its story in chapters, as far as the reader may see them.',
  })
  story(
    @Root() pole: Pole,
    @Args(() => PoleStoryArgs) args: PoleStoryArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ToldByRow>> {
    return context.load(chapters.pagesOf, pole.siren, asked(args));
  }
}

@Resolver()
export class PoleChapterCommandResolver {
  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Begins a chapter of the pole’s story.',
  })
  async createPoleChapter(
    @Arg('input', () => CreatePoleChapterInput) input: CreatePoleChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await commands.create(context, input);
  }

  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Changes a chapter of the pole’s story that is not public.',
  })
  async updatePoleChapter(
    @Arg('input', () => UpdatePoleChapterInput) input: UpdatePoleChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await commands.update(context, input);
  }

  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Makes a chapter of the pole’s story public, by the consent of those who told it.',
  })
  async publishPoleChapter(
    @Arg('input', () => PublishChapterInput) input: PublishChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await commands.publish(context, input);
  }

  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Takes a chapter back at once: from then on nobody but its pole reads it.',
  })
  async withdrawPoleChapter(
    @Arg('input', () => WithdrawChapterInput) input: WithdrawChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await commands.withdraw(context, input);
  }
}

/** The director's own: row-level security holds the same. */
const isDirectorOf = ({ role, scale, tenant }: Actor, pole: string): boolean =>
  role === 'DIRECTOR' && scale === 'pma' && tenant === pole;

const asked = ({ filter, ...page }: PoleStoryArgs): ToldQuestion => ({
  filter: { tellers: filter?.poles, periods: filter?.periods, axes: filter?.axes },
  ...checkPage(page),
});
