import type { Outcome } from '../graphql/change.js';
import { Arg, Ctx, Mutation, Query, Resolver } from '../graphql/decorators.js';
import { toProblem } from '../graphql/problems.js';
import { RequestContext } from '../graphql/RequestContext.js';
import { removeSavedQuestion, saveQuestion } from './commands.js';
import type { QuestionScale } from './QuestionScale.js';
import { SavedQuestion } from './SavedQuestion.js';
import { SavedQuestionResolver } from './SavedQuestionResolver.js';
import { RemoveSavedQuestionInput, SavedQuestionPayload, SaveQuestionInput } from './savedQuestionInputs.js';
import { ownQuestions, questionsById } from './store.js';

/** The resolver classes of a scale's kept questions: the same at each, under names of its own. */
export function questionParts(terms: QuestionScale): (new () => object)[] {
  const { names } = terms;

  @Resolver()
  class QuestionsResolver {
    @Query(() => [SavedQuestion], {
      name: names.query,
      nullable: true,
      description:
        'The questions that the actor’s institution keeps an eye on at this scale, the oldest first; none for everybody else.',
    })
    async questions(@Ctx() context: RequestContext): Promise<SavedQuestion[]> {
      return await ownQuestions(await context.manager(), terms);
    }

    @Mutation(() => SavedQuestionPayload, {
      name: names.save,
      nullable: true,
      description:
        'Keeps an eye on a figure of the observatory, counted from this scale’s rows, for whom one acts for.',
    })
    async save(
      @Arg('input', () => SaveQuestionInput) input: SaveQuestionInput,
      @Ctx() context: RequestContext,
    ): Promise<SavedQuestionPayload> {
      return await payload(context, await saveQuestion(context, terms, input));
    }

    @Mutation(() => SavedQuestionPayload, {
      name: names.remove,
      nullable: true,
      description: 'Keeps an eye on it no longer.',
    })
    async remove(
      @Arg('input', () => RemoveSavedQuestionInput) input: RemoveSavedQuestionInput,
      @Ctx() context: RequestContext,
    ): Promise<SavedQuestionPayload> {
      return await payload(context, await removeSavedQuestion(context, terms, input));
    }
  }
  return [QuestionsResolver, SavedQuestionResolver];
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<SavedQuestionPayload> {
  return {
    question: entityId === null ? null : await context.load(questionsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
