import { Ctx, FieldResolver, Resolver, Root } from '../graphql/decorators.js';
import { RequestContext } from '../graphql/RequestContext.js';
import { FigureUnit, ObservatoryDefinition } from '../observatory/ObservatoryFigure.js';
import { indicators } from '../subsidiarity/observatory/indicators.js';
import { indicatorWords } from '../subsidiarity/observatory/indicatorWords.js';
import { SavedQuestion } from './SavedQuestion.js';

/** What a question says of its figure, the same at every scale. */
@Resolver(() => SavedQuestion)
export class SavedQuestionResolver {
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
}
