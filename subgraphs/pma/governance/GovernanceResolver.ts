import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { clock } from '../territory/clock.js';
import { setMemberEnd } from '../territory/memberEnds.js';
import { Organisation, Pole } from '../territory/Pole.js';
import { polesBySiren } from '../territory/store.js';
import { declareInterest, endInterest, recordDeliberation, setPoleGovernance } from './governanceCommands.js';
import {
  DeclareMetropolitanInterestInput,
  EndMetropolitanInterestInput,
  MetropolitanInterestPayload,
  PolePayload,
  RecordMetropolitanDeliberationInput,
  SetPoleGovernanceInput,
  SetPoleMemberEndInput,
} from './governanceInputs.js';
import {
  type InterestRow,
  MetropolitanDeliberation,
  MetropolitanInterest,
  MetropolitanInterestConnection,
  PoleAxis,
  PoleGovernance,
} from './PoleGovernance.js';
import { axesOn, deliberationsOf, governancesOn, interestPages, interestsById, silentMembersOf } from './store.js';

@Resolver(() => Pole)
export class PoleGovernanceResolver {
  @FieldResolver(() => PoleGovernance, {
    nullable: true,
    description: 'Who governs it on a day; null before the first.',
  })
  async governance(
    @Root() pole: Pole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PoleGovernance | null> {
    return await context.load(governancesOn, pole.siren, { on: on ?? clock.today() });
  }

  @FieldResolver(() => [PoleAxis], { nullable: true, description: 'Its lines of work on a day, in their order.' })
  async axes(
    @Root() pole: Pole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PoleAxis[]> {
    return await context.load(axesOn, pole.siren, { on: on ?? clock.today() });
  }

  @FieldResolver(() => MetropolitanInterestConnection, {
    nullable: true,
    description: 'What it may act on, or means to, on a day; the oldest first.',
  })
  async metropolitanInterests(
    @Root() pole: Pole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<InterestRow>> {
    return await context.load(interestPages, pole.siren, { on: on ?? clock.today(), ...checkPage(page) });
  }
}

@Resolver(() => MetropolitanInterest)
export class MetropolitanInterestResolver {
  @Query(() => MetropolitanInterest, { nullable: true, description: 'One metropolitan interest by its id.' })
  async metropolitanInterest(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InterestRow | null> {
    return await context.load(interestsById, id, undefined);
  }

  @FieldResolver(() => [MetropolitanDeliberation], {
    nullable: true,
    description: 'What its members’ councils decided, the first to decide first: at most one for each member.',
  })
  async deliberations(
    @Root() interest: InterestRow,
    @Ctx() context: RequestContext,
  ): Promise<MetropolitanDeliberation[]> {
    return await context.load(deliberationsOf, interest.id, undefined);
  }

  @FieldResolver(() => [Organisation], {
    nullable: true,
    description:
      'Member agglomerations today whose council has not decided: while there is one, the pole may not act on it.',
  })
  async awaitedMembers(@Root() interest: InterestRow, @Ctx() context: RequestContext): Promise<Organisation[]> {
    return await context.load(silentMembersOf, interest.id, { on: clock.today() });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the pole may act on it today: begun, not ended, and every member agglomeration has deliberated (CGCT L5731-1). To be confirmed by a jurist.',
  })
  async holds(@Root() interest: InterestRow, @Ctx() context: RequestContext): Promise<boolean> {
    const on = clock.today();
    const awaited = await context.load(silentMembersOf, interest.id, { on });
    return interest.since <= on && (interest.endedOn === null || interest.endedOn >= on) && awaited.length === 0;
  }
}

@Resolver()
export class GovernanceCommandResolver {
  @Mutation(() => PolePayload, { nullable: true, description: 'Says who governs the pole from a day on.' })
  async setPoleGovernance(
    @Arg('input', () => SetPoleGovernanceInput) input: SetPoleGovernanceInput,
    @Ctx() context: RequestContext,
  ): Promise<PolePayload> {
    return await polePayload(context, await setPoleGovernance(context, input));
  }

  @Mutation(() => PolePayload, {
    nullable: true,
    description:
      'Says the last day of a member, or that it stays. Its posts and agreements are not touched: each ends by its own last day.',
  })
  async setPoleMemberEnd(
    @Arg('input', () => SetPoleMemberEndInput) input: SetPoleMemberEndInput,
    @Ctx() context: RequestContext,
  ): Promise<PolePayload> {
    return await polePayload(context, await setMemberEnd(context, input));
  }

  @Mutation(() => MetropolitanInterestPayload, {
    nullable: true,
    description: 'Writes what the pole means to act on; its members’ councils then deliberate.',
  })
  async declareMetropolitanInterest(
    @Arg('input', () => DeclareMetropolitanInterestInput) input: DeclareMetropolitanInterestInput,
    @Ctx() context: RequestContext,
  ): Promise<MetropolitanInterestPayload> {
    return await payload(context, await declareInterest(context, input));
  }

  @Mutation(() => MetropolitanInterestPayload, {
    nullable: true,
    description: 'Keeps what a member’s council decided.',
  })
  async recordMetropolitanDeliberation(
    @Arg('input', () => RecordMetropolitanDeliberationInput) input: RecordMetropolitanDeliberationInput,
    @Ctx() context: RequestContext,
  ): Promise<MetropolitanInterestPayload> {
    return await payload(context, await recordDeliberation(context, input));
  }

  @Mutation(() => MetropolitanInterestPayload, { nullable: true, description: 'Ends an interest after a day.' })
  async endMetropolitanInterest(
    @Arg('input', () => EndMetropolitanInterestInput) input: EndMetropolitanInterestInput,
    @Ctx() context: RequestContext,
  ): Promise<MetropolitanInterestPayload> {
    return await payload(context, await endInterest(context, input));
  }
}

async function payload(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
): Promise<MetropolitanInterestPayload> {
  return {
    interest: entityId === null ? null : await context.load(interestsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

async function polePayload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<PolePayload> {
  return {
    pole: entityId === null ? null : await context.load(polesBySiren, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
