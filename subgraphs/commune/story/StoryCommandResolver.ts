import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { PublishChapterInput, WithdrawChapterInput } from '#shared/story/chapterInputs.js';
import { createChapter, publishChapter, updateChapter, withdrawChapter } from './chapterCommands.js';
import { CreateChapterInput, UpdateChapterInput } from './chapterInputs.js';
import { StoryChapterPayload } from './StoryChapterPayload.js';
import { chaptersById } from './store.js';

@Resolver()
export class StoryCommandResolver {
  @Mutation(() => StoryChapterPayload, { nullable: true, description: 'Begins a chapter of the commune’s story.' })
  async createChapter(
    @Arg('input', () => CreateChapterInput) input: CreateChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryChapterPayload> {
    return await payload(context, await createChapter(context, input));
  }

  @Mutation(() => StoryChapterPayload, { nullable: true, description: 'Changes a chapter that is not public.' })
  async updateChapter(
    @Arg('input', () => UpdateChapterInput) input: UpdateChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryChapterPayload> {
    return await payload(context, await updateChapter(context, input));
  }

  @Mutation(() => StoryChapterPayload, {
    nullable: true,
    description: 'Makes a chapter public, by the consent of those who told it.',
  })
  async publishChapter(
    @Arg('input', () => PublishChapterInput) input: PublishChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryChapterPayload> {
    return await payload(context, await publishChapter(context, input));
  }

  @Mutation(() => StoryChapterPayload, {
    nullable: true,
    description: 'Takes a chapter back at once: from then on nobody but its commune reads it.',
  })
  async withdrawChapter(
    @Arg('input', () => WithdrawChapterInput) input: WithdrawChapterInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryChapterPayload> {
    return await payload(context, await withdrawChapter(context, input));
  }
}

async function payload(context: RequestContext, outcome: Outcome): Promise<StoryChapterPayload> {
  const { entityId, obstacles } = outcome;
  return {
    chapter: entityId === null ? null : await context.load(chaptersById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
