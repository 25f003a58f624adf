import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { isId } from '#shared/graphql/isId.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Action, ActionConnection } from '../actions/Action.js';
import { type LocalKey, localActionsOf } from '../actions/localActions.js';
import { Commune } from '../communes/Commune.js';
import { heritageOf } from '../communes/heritage.js';
import { communesByInsee } from '../communes/store.js';
import { Initiative } from './Initiative.js';
import { InitiativeEngagement } from './InitiativeEngagement.js';
import { InitiativeCounts, InitiativeStanding, InitiativeStandingConnection } from './InitiativeStanding.js';
import { StandingArgs } from './StandingList.js';
import { type AskedInitiative, levelCounts, type StandingRow, standingPages } from './standings.js';
import { engagementsOn } from './store.js';

const onDescription = 'The day; today unless told, and at the latest.';

/** A day asked for; what is to come is not known, so that today is the latest. */
function dayAsked(on: string | null | undefined): string {
  const today = dayOf(new Date());
  return on == null || on > today ? today : on;
}

/** What is needed to know the members; null where the agglomeration's scale says nothing: unknown is not "not engaged". */
function asked({ id, siren }: Initiative): AskedInitiative | null {
  return siren == null || !isId(id) ? null : { id: id.toLowerCase(), siren };
}

/** Who is really engaged in an initiative, from the communes' own rows. */
@Resolver(() => Initiative)
export class StandingsOfInitiativeResolver {
  @Directive('@requires(fields: "siren")')
  @FieldResolver(() => InitiativeStandingConnection, {
    nullable: true,
    description:
      'Where each member of the agglomeration stands on a day. Null while the initiative’s agglomeration is not known: that is not “not engaged”.',
  })
  async standings(
    @Root() initiative: Initiative,
    @Arg('on', () => DateScalar, { nullable: true, description: onDescription }) on: string | null | undefined,
    @Args(() => StandingArgs) args: StandingArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<InitiativeStanding> | null> {
    const key = asked(initiative);
    if (key === null) return null;
    const day = dayAsked(on);
    return await context.load(standingPages, key, { ...args, on: day });
  }

  @Directive('@requires(fields: "siren")')
  @FieldResolver(() => InitiativeCounts, {
    nullable: true,
    description: 'How many members of the agglomeration stand at each level on a day.',
  })
  async engagementCounts(
    @Root() initiative: Initiative,
    @Arg('on', () => DateScalar, { nullable: true, description: onDescription }) on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeCounts | null> {
    const key = asked(initiative);
    if (key === null) return null;
    const day = dayAsked(on);
    const counts = (await context.load(levelCounts, key, { on: day })).map((count) => ({
      ...count,
      n: count.really + count.nominally + count.not,
    }));
    const [whole] = counts;
    if (whole === undefined) return null;
    const bySize = counts.flatMap(({ band, ...count }) =>
      band === null ? [] : [{ ...count, band, significant: count.n >= fewest }],
    );
    return { ...whole, asOf: day, bySize };
  }
}

/** Below this many communes a count says nothing of their size. */
const fewest = 5;

@Resolver(() => InitiativeStanding)
export class StandingResolver {
  @FieldResolver(() => Commune, { nullable: true, description: 'The member.' })
  commune(@Root() standing: StandingRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, standing.insee, undefined);
  }

  @FieldResolver(() => InitiativeEngagement, {
    nullable: true,
    description: 'The commune’s own record, as it is now; null when it never answered.',
  })
  engagement(@Root() standing: StandingRow, @Ctx() context: RequestContext): Promise<InitiativeEngagement | null> {
    return context.load(engagementsOn, standing.insee, { initiative: standing.initiativeId });
  }

  @FieldResolver(() => ActionConnection, { nullable: true, description: 'Its local actions, by reference.' })
  async localActions(
    @Root() standing: StandingRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Action>> {
    const { insee, initiativeId, on } = standing;
    const { codesOf } = await heritageOf(await context.manager());
    const key: LocalKey = { initiativeId, insee, codes: codesOf(insee) };
    return await context.load(localActionsOf, key, { ...page, on });
  }
}
