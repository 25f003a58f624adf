import { type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { createTold, publishTold, type ToldBeside, updateTold, withdrawTold } from '#shared/story/chapterCommands.js';
import type { PublishChapterInput, WithdrawChapterInput } from '#shared/story/chapterInputs.js';
import type { ChapterTable } from '#shared/story/chapterStore.js';
import { actionsById } from '../actions/store.js';
import type { CreateChapterInput, UpdateChapterInput } from './chapterInputs.js';
import { checkActions } from './checkActions.js';
import { linkActions } from './store.js';

const chapters: ChapterTable = { table: 'story_chapter', owner: 'insee', entity: 'StoryChapter' };

/** A chapter tells of actions of its own commune. */
const actionsBeside =
  (actionIds: readonly string[]): ToldBeside =>
  async (manager, { id, owner }) => {
    refuseIf(await checkActions(manager, owner, actionsById, actionIds));
    await linkActions(manager, { id, insee: owner }, actionIds);
    return { actionIds };
  };

export async function createChapter(context: RequestContext, input: CreateChapterInput): Promise<Outcome> {
  return await createTold(context, ['createChapter', chapters], input, actionsBeside(input.actionIds));
}

export async function updateChapter(context: RequestContext, input: UpdateChapterInput): Promise<Outcome> {
  const beside = input.actionIds == null ? undefined : actionsBeside(input.actionIds);
  return await updateTold(context, ['updateChapter', chapters], input, beside);
}

export async function publishChapter(context: RequestContext, input: PublishChapterInput): Promise<Outcome> {
  return await publishTold(context, ['publishChapter', chapters], input);
}

export async function withdrawChapter(context: RequestContext, input: WithdrawChapterInput): Promise<Outcome> {
  return await withdrawTold(context, ['withdrawChapter', chapters], input);
}
