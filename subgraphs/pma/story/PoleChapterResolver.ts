import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Actor } from '#shared/identity/Actor.js';
import { createTold, publishTold, updateTold, withdrawTold } from '#shared/story/chapterCommands.js';
import { PublishChapterInput, WithdrawChapterInput } from '#shared/story/chapterInputs.js';
import type { ChapterTable } from '#shared/story/chapterStore.js';
import { StoryContributors, shownContributors } from '#shared/story/StoryContributors.js';
import { consentOf, PublishingConsent } from '#shared/story/ToldChapter.js';
import { Pole } from '../territory/Pole.js';
import { polesBySiren } from '../territory/store.js';
import { PoleStoryArgs } from './ChapterList.js';
import { CreatePoleChapterInput, UpdatePoleChapterInput } from './chapterInputs.js';
import { type ChapterRow, PoleChapter, PoleChapterConnection } from './PoleChapter.js';
import { PoleChapterPayload } from './PoleChapterPayload.js';
import { chapterPage, chapterPages, chaptersById } from './store.js';

@Resolver(() => PoleChapter)
export class PoleChapterResolver {
  @Query(() => PoleChapter, {
    nullable: true,
    description: 'One chapter of a pole’s story; null when it does not exist for this reader.',
  })
  poleChapter(
    @Arg('id', () => ID, { description: 'The chapter.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ChapterRow | null> {
    return context.load(chaptersById, id, undefined);
  }

  @Query(() => PoleChapterConnection, {
    nullable: true,
    description: 'The chapters of all poles that this reader may see, in the order of a story.',
  })
  async poleChapters(
    @Args(() => PoleStoryArgs) args: PoleStoryArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ChapterRow>> {
    return await chapterPage(await context.manager(), { filter: args.filter ?? null, ...checkPage(args) });
  }

  @FieldResolver(() => Pole, { nullable: true, description: 'The pole that tells it.' })
  pole(@Root() chapter: ChapterRow, @Ctx() context: RequestContext): Promise<Pole | null> {
    return context.load(polesBySiren, chapter.pole, undefined);
  }

  @FieldResolver(() => [StoryContributors], { nullable: true, description: 'Who told it, by kind, never by name.' })
  contributors(@Root() chapter: ChapterRow, @Ctx() context: RequestContext): StoryContributors[] {
    return shownContributors(chapter.contributorCounts, isDirectorOf(context.actor, chapter.pole));
  }

  @FieldResolver(() => PublishingConsent, {
    nullable: true,
    description: 'The consent to publish; null while none was given.',
  })
  consentToPublish(@Root() chapter: ChapterRow): PublishingConsent | null {
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
  ): Promise<Page<ChapterRow>> {
    return context.load(chapterPages, pole.siren, { filter: args.filter ?? null, ...checkPage(args) });
  }
}

const chapters: ChapterTable = { table: 'pole_chapter', owner: 'pole', entity: 'PoleChapter' };

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
    return await payload(context, await createTold(context, ['createPoleChapter', chapters], input));
  }

  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Changes a chapter of the pole’s story that is not public.',
  })
  async updatePoleChapter(
    @Arg('input', () => UpdatePoleChapterInput) input: UpdatePoleChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await payload(context, await updateTold(context, ['updatePoleChapter', chapters], input));
  }

  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Makes a chapter of the pole’s story public, by the consent of those who told it.',
  })
  async publishPoleChapter(
    @Arg('input', () => PublishChapterInput) input: PublishChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await payload(context, await publishTold(context, ['publishPoleChapter', chapters], input));
  }

  @Mutation(() => PoleChapterPayload, {
    nullable: true,
    description: 'Takes a chapter back at once: from then on nobody but its pole reads it.',
  })
  async withdrawPoleChapter(
    @Arg('input', () => WithdrawChapterInput) input: WithdrawChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleChapterPayload> {
    return await payload(context, await withdrawTold(context, ['withdrawPoleChapter', chapters], input));
  }
}

/** The director's own: row-level security holds the same. */
const isDirectorOf = ({ role, scale, tenant }: Actor, pole: string): boolean =>
  role === 'DIRECTOR' && scale === 'pma' && tenant === pole;

async function payload(context: RequestContext, outcome: Outcome): Promise<PoleChapterPayload> {
  const { entityId, obstacles } = outcome;
  return {
    chapter: entityId === null ? null : await context.load(chaptersById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
