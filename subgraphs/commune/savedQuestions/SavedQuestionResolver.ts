import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { FigureUnit, ObservatoryDefinition } from '#shared/observatory/ObservatoryFigure.js';
import { indicators } from '#shared/subsidiarity/observatory/indicators.js';
import { indicatorWords } from '#shared/subsidiarity/observatory/indicatorWords.js';
import { removeSavedQuestion, saveQuestion } from './commands.js';
import { SavedQuestion } from './SavedQuestion.js';
import { RemoveSavedQuestionInput, SavedQuestionPayload, SaveQuestionInput } from './savedQuestionInputs.js';
import { ownQuestions, questionsById } from './store.js';

@Resolver(() => SavedQuestion)
export class SavedQuestionResolver {
  @Query(() => [SavedQuestion], {
    nullable: true,
    description: 'The questions that the actor’s commune keeps an eye on, the oldest first; none for everybody else.',
  })
  async savedQuestions(@Ctx() context: RequestContext): Promise<SavedQuestion[]> {
    return await ownQuestions(await context.manager());
  }

  @FieldResolver(() => ObservatoryDefinition, { description: 'What its figure means.' })
  definition(@Root() { indicator }: SavedQuestion, @Ctx() { locale }: RequestContext): ObservatoryDefinition {
    const { title, text, formula, source } = indicatorWords[indicator];
    return {
      key: indicator,
      title: title[locale],
      text: text[locale],
      formula: formula[locale],
      source: source[locale],
    };
  }

  @FieldResolver(() => FigureUnit, { description: 'The unit of its value and of its threshold.' })
  unit(@Root() { indicator }: SavedQuestion): FigureUnit {
    return FigureUnit[indicators[indicator].unit];
  }

  @Mutation(() => SavedQuestionPayload, {
    nullable: true,
    description: 'Keeps an eye on a figure of the observatory for the actor’s commune.',
  })
  async saveQuestion(
    @Arg('input', () => SaveQuestionInput) input: SaveQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedQuestionPayload> {
    return await payload(context, await saveQuestion(context, input));
  }

  @Mutation(() => SavedQuestionPayload, { nullable: true, description: 'Keeps an eye on it no longer.' })
  async removeSavedQuestion(
    @Arg('input', () => RemoveSavedQuestionInput) input: RemoveSavedQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedQuestionPayload> {
    return await payload(context, await removeSavedQuestion(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<SavedQuestionPayload> {
  return {
    question: entityId === null ? null : await context.load(questionsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
