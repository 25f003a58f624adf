import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { shownCount } from '#shared/graphql/suppressedCounts.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { today } from '../territory/today.js';
import {
  compositionsOn,
  councilsOf,
  missionPages,
  opinionPages,
  opinionsOfReferrals,
  referralPages,
} from './councilStore.js';
import {
  CouncilComposition,
  CouncilMission,
  CouncilMissionConnection,
  CouncilOpinion,
  CouncilOpinionConnection,
  CouncilReferral,
  CouncilReferralConnection,
  DevelopmentCouncil,
} from './DevelopmentCouncil.js';
import { shownComposition } from './shownComposition.js';

/** The figure itself is its own agglomeration's. */
function ownsCouncil({ actor }: RequestContext, siren: string): boolean {
  return actor.role === 'PROJECT_OFFICER' && actor.tenant === siren;
}

@Resolver(() => Agglomeration)
export class AgglomerationCouncilResolver {
  @FieldResolver(() => DevelopmentCouncil, { nullable: true, description: 'Its development council.' })
  async developmentCouncil(
    @Root() agglomeration: Agglomeration,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentCouncil | null> {
    return await context.load(councilsOf, agglomeration.siren, { on: today() });
  }
}

@Resolver(() => DevelopmentCouncil)
export class DevelopmentCouncilResolver {
  @FieldResolver(() => CouncilComposition, { nullable: true, description: 'Who sits in it on a day; null before.' })
  async composition(
    @Root() council: DevelopmentCouncil,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CouncilComposition | null> {
    const row = await context.load(compositionsOn, council.siren, { on: on ?? today() });
    return row === null ? null : shownComposition(row, ownsCouncil(context, council.siren));
  }

  @FieldResolver(() => CouncilReferralConnection, { nullable: true, description: 'Questions put to it, newest first.' })
  async referrals(
    @Root() council: DevelopmentCouncil,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CouncilReferral>> {
    return await context.load(referralPages, council.siren, checkPage(page));
  }

  @FieldResolver(() => CouncilOpinionConnection, { nullable: true, description: 'Its opinions, newest first.' })
  async opinions(
    @Root() council: DevelopmentCouncil,
    @Arg('unanswered', () => Boolean, { defaultValue: false, description: 'Those that wait for an answer alone.' })
    unanswered: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CouncilOpinion>> {
    return await context.load(opinionPages, council.siren, { unanswered, ...checkPage(page) });
  }

  @FieldResolver(() => CouncilMissionConnection, { nullable: true, description: 'What its members do, newest first.' })
  async missions(
    @Root() council: DevelopmentCouncil,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CouncilMission>> {
    return await context.load(missionPages, council.siren, checkPage(page));
  }
}

@Resolver(() => CouncilReferral)
export class CouncilReferralResolver {
  @FieldResolver(() => CouncilOpinionConnection, { nullable: true, description: 'The opinions that answer it.' })
  async opinions(
    @Root() referral: CouncilReferral,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CouncilOpinion>> {
    return await context.load(opinionsOfReferrals, referral.id, checkPage(page));
  }
}

@Resolver(() => CouncilMission)
export class CouncilMissionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Members trained; null where from 1 to 4, but for its own agglomeration.',
  })
  trainedCount(@Root() mission: CouncilMission & { readonly siren: string }, @Ctx() context: RequestContext) {
    return ownsCouncil(context, mission.siren) ? mission.trained : shownCount(mission.trained);
  }
}
