import { addDays } from '#shared/councils/calendarDays.js';
import { quarterAt, quarterNamed } from '#shared/councils/quarters.js';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SirenScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { askedFigures, checkQuarter } from '#shared/observatory/askedFigures.js';
import { FigureArgs } from '#shared/observatory/FigureArgs.js';
import { ObservatoryFigure } from '#shared/observatory/ObservatoryFigure.js';
import { Observatory } from './Observatory.js';
import { territoryOf } from './territoryOf.js';

/** Quarters that one question may cover. */
const mostQuarters = 12;

@Resolver(() => Observatory)
export class ObservatoryResolver {
  @Query(() => [Observatory], {
    nullable: true,
    description: `Quarters of a pole’s territory, the earliest first, ${mostQuarters} at most; null outside this territory.`,
  })
  async observatory(
    @Arg('territory', () => SirenScalar, {
      nullable: true,
      description: 'SIREN of the pole; that of these communes without it.',
    })
    asked: string | null | undefined,
    @Arg('until', () => String, {
      nullable: true,
      description: 'The last quarter, such as "2026-Q4"; the one under way without it.',
    })
    until: string | null | undefined,
    @Arg('quarters', () => Int, { defaultValue: 1, description: `How many quarters, 1 to ${mostQuarters}.` })
    quarters: number,
    @Ctx() context: RequestContext,
  ): Promise<Observatory[] | null> {
    if (quarters < 1 || quarters > mostQuarters) throw new GraphError('BAD_INPUT', tooMany);
    if (until != null) checkQuarter(until);
    const territory = await context.load(territoryOf, asked ?? '', undefined);
    if (territory === null) return null;
    const found: Observatory[] = [];
    let at = until == null ? quarterAt(dayOf(new Date())) : quarterNamed(until);
    while (found.length < quarters) {
      found.unshift({ id: `${territory}-${at.name}`, territory, quarter: at.name });
      at = quarterAt(addDays(at.from, -1));
    }
    return found;
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

const tooMany = {
  fr: `On demande de 1 à ${mostQuarters} trimestres\u00a0: demandez-en moins.`,
  en: `From 1 to ${mostQuarters} quarters can be asked for: ask for fewer.`,
};
