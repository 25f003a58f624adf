import type { Outcome } from '../graphql/change.js';
import { toProblem } from '../graphql/problems.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { createTold, publishTold, updateTold, withdrawTold } from './chapterCommands.js';
import type {
  ChangedChapterInput,
  NewChapterInput,
  PublishChapterInput,
  WithdrawChapterInput,
} from './chapterInputs.js';
import type { ChapterTable } from './chapterStore.js';
import type { ToldStore } from './toldStore.js';

/** What each command's mutation is called at one scale. */
export type ToldMutations = Readonly<Record<'create' | 'update' | 'publish' | 'withdraw', string>>;

/** What may be done with the chapters of the actor's own organisation, with the chapter as it is then. */
export function toldCommands(of: ChapterTable, store: ToldStore, names: ToldMutations) {
  const answered = async (context: RequestContext, { entityId, obstacles }: Outcome) => ({
    chapter: entityId === null ? null : await context.load(store.byId, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  });
  return {
    create: async (context: RequestContext, input: NewChapterInput) =>
      await answered(context, await createTold(context, [names.create, of], input)),
    update: async (context: RequestContext, input: ChangedChapterInput) =>
      await answered(context, await updateTold(context, [names.update, of], input)),
    publish: async (context: RequestContext, input: PublishChapterInput) =>
      await answered(context, await publishTold(context, [names.publish, of], input)),
    withdraw: async (context: RequestContext, input: WithdrawChapterInput) =>
      await answered(context, await withdrawTold(context, [names.withdraw, of], input)),
  };
}
