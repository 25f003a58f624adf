import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { askedCases } from '#shared/observatory/askedCases.js';
import { askedFigures } from '#shared/observatory/askedFigures.js';
import { askedQuarters } from '#shared/observatory/askedQuarters.js';
import { FigureArgs, PlaceArgs } from '#shared/observatory/FigureArgs.js';
import { ObservatoryCases } from '#shared/observatory/ObservatoryCase.js';
import { ObservatoryFigure, ObservatoryIndicator } from '#shared/observatory/ObservatoryFigure.js';
import { ofQuarters, QuarterArgs } from '#shared/observatory/QuarterArgs.js';
import type { IndicatorName } from '#shared/subsidiarity/observatory/indicators.js';
import { Observatory } from './Observatory.js';
import { observatoryTerms } from './startObservatory.js';
import { visibleCases } from './visibleCases.js';

const caseTerms = { scale: 'commune', visible: visibleCases } as const;

@Resolver(() => Observatory)
export class ObservatoryResolver {
  @Query(() => [Observatory], {
    nullable: true,
    description: `Quarters of a pole’s territory, for what the communes’ rows tell of them, ${ofQuarters}`,
  })
  async observatory(
    @Args(() => QuarterArgs) asked: QuarterArgs,
    @Ctx() context: RequestContext,
  ): Promise<Observatory[] | null> {
    return await askedQuarters(context, observatoryTerms.territories, asked);
  }

  @FieldResolver(() => [ObservatoryFigure], {
    nullable: true,
    description: 'Figures from the communes’ rows; null where they could not be asked: unknown, never zero.',
  })
  async communeFigures(
    @Root() key: Observatory,
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<ObservatoryFigure[]> {
    return await askedFigures(context, 'commune', key, args);
  }

  @FieldResolver(() => ObservatoryCases, {
    nullable: true,
    description:
      'The rows behind a figure, among the communes’ rows, those alone that the reader may read; null where it is not counted from them or they could not be asked.',
  })
  async communeCases(
    @Root() key: Observatory,
    @Arg('indicator', () => ObservatoryIndicator, { description: 'Behind which figure.' }) indicator: IndicatorName,
    @Args(() => PlaceArgs) place: PlaceArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ObservatoryCases | null> {
    return await askedCases(context, caseTerms, key, indicator, place, page);
  }
}
