import { Args, Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { askedFigures } from '#shared/observatory/askedFigures.js';
import { askedQuarters } from '#shared/observatory/askedQuarters.js';
import { FigureArgs } from '#shared/observatory/FigureArgs.js';
import { ObservatoryFigure } from '#shared/observatory/ObservatoryFigure.js';
import { ofQuarters, QuarterArgs } from '#shared/observatory/QuarterArgs.js';
import { Observatory } from './Observatory.js';
import { observatoryTerms } from './startObservatory.js';

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
}
