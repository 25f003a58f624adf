import { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { councilCommandResolver } from '#shared/councils/councilCommandResolver.js';
import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { calendarOfPole, poleCouncils } from './poleCouncils.js';

/** A pole's calendar of councils. */
@Resolver(() => Pole)
export class CouncilsOfPoleResolver {
  @FieldResolver(() => [CouncilMeeting], {
    nullable: true,
    description:
      'Its councils and bureaus of a period, as far as the reader may see them; where none is entered for a quarter to come, an estimate that says so (CGCT L5731-3, L5211-11; its statutes may say otherwise).',
  })
  async councils(
    @Root() { siren }: Pole,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; today unless told.' })
    from: string | null | undefined,
    @Arg('until', () => DateScalar, { nullable: true, description: 'Last day; a year after the first unless told.' })
    until: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CouncilMeeting[]> {
    const today = clock.today();
    const first = from ?? today;
    return await calendarOfPole(context, siren, { from: first, until: until ?? addDays(first, 365), today });
  }
}

export const PoleCouncilCommandResolver = councilCommandResolver(
  poleCouncils,
  { plan: 'planPoleCouncil', move: 'movePoleCouncil', hold: 'holdPoleCouncil', cancel: 'cancelPoleCouncil' },
  'the actor’s pole',
);
