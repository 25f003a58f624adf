import { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { councilCommandResolver } from '#shared/councils/councilCommandResolver.js';
import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { today } from '../territory/today.js';
import { agglomerationCouncils } from './agglomerationCouncils.js';
import { calendarOfAgglomeration } from './calendarOfAgglomeration.js';

/** An agglomeration's calendar of councils. */
@Resolver(() => Agglomeration)
export class CouncilsOfAgglomerationResolver {
  @FieldResolver(() => [CouncilMeeting], {
    nullable: true,
    description:
      'Its councils and bureaus of a period, as far as the reader may see them; where none is entered for a quarter to come, an estimate that says so (CGCT L5211-11).',
  })
  async councils(
    @Root() agglomeration: Agglomeration,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; today unless told.' })
    from: string | null,
    @Arg('until', () => DateScalar, { nullable: true, description: 'Last day; a year after the first unless told.' })
    until: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeeting[]> {
    const day = today();
    const first = from ?? day;
    const period = { from: first, until: until ?? addDays(first, 365), today: day };
    return await calendarOfAgglomeration(context, agglomeration.siren, period);
  }
}

export const AgglomerationCouncilCommandResolver = councilCommandResolver(
  agglomerationCouncils,
  {
    plan: 'planAgglomerationCouncil',
    move: 'moveAgglomerationCouncil',
    hold: 'holdAgglomerationCouncil',
    cancel: 'cancelAgglomerationCouncil',
  },
  'the actor’s agglomeration',
);
