import { Args, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { askedFigures } from '#shared/observatory/askedFigures.js';
import { FigureArgs } from '#shared/observatory/FigureArgs.js';
import { ObservatoryFigure } from '#shared/observatory/ObservatoryFigure.js';
import { Observatory } from './Observatory.js';

@Resolver(() => Observatory)
export class ObservatoryResolver {
  @FieldResolver(() => [ObservatoryFigure], {
    nullable: true,
    description: 'Figures from the agglomerations’ rows; null where they could not be asked: unknown, never zero.',
  })
  async agglomerationFigures(
    @Root() key: Observatory,
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<ObservatoryFigure[]> {
    return await askedFigures(context, 'call', key, args);
  }
}
