import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { stricterWord } from '#shared/graphql/stricterWord.js';
import { Transition } from '#shared/graphql/Transition.js';
import { StaffingRequest } from '../staffing/StaffingRequest.js';
import { ResourceTeam } from '../teams/ResourceTeam.js';
import { teamsById } from '../teams/store.js';
import { receivedWordsOf } from '../teams/words.js';
import { techniciansById } from '../technicians/store.js';
import { Technician, TechnicianMonth } from '../technicians/Technician.js';
import { Pole } from '../territory/Pole.js';
import { Allocation, AllocationCheck, AllocationConnection, AllocationMonth, CapacityOverride } from './Allocation.js';
import { AllocationConsent, AllocationConsentState } from './AllocationConsent.js';
import { AllocationListArgs } from './AllocationListArgs.js';
import { ConsentReceipt } from './ConsentReceipt.js';
import { checksOf } from './checks.js';
import { allocationPage, allocationPagesOfPoles, allocationPagesOfTechnicians } from './list.js';
import { overridesOf } from './overrides.js';
import { standingsOf } from './standing.js';
import { allocationsById, allocationsOfMonths, consentsOf, monthsOfAllocations, takeoversOf } from './store.js';
import { transitionsOf } from './transitions.js';

@Resolver(() => Allocation)
export class AllocationResolver {
  @Query(() => Allocation, { nullable: true, description: 'One allocation by its id.' })
  async allocation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Allocation | null> {
    return await context.load(allocationsById, id, undefined);
  }

  @Query(() => AllocationConnection, { nullable: true, description: 'Allocations of all poles.' })
  async allocations(
    @Args(() => AllocationListArgs) args: AllocationListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Allocation>> {
    return await allocationPage(await context.manager(), args);
  }

  @FieldResolver(() => Technician, { nullable: true, description: 'The post at work.' })
  async technician(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<Technician | null> {
    return await context.load(techniciansById, allocation.technicianId, undefined);
  }

  @FieldResolver(() => ResourceTeam, { nullable: true, description: 'The team it works in.' })
  async team(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<ResourceTeam | null> {
    return await context.load(teamsById, allocation.teamId, undefined);
  }

  @FieldResolver(() => StaffingRequest, { nullable: true, description: 'The request that it serves, if one.' })
  staffingRequest(@Root() allocation: Allocation): StaffingRequest | null {
    return allocation.staffingRequestId === null ? null : { id: allocation.staffingRequestId };
  }

  @FieldResolver(() => Allocation, {
    nullable: true,
    description: 'The allocation whose work it goes on with, by another post; null for most.',
  })
  async takesOver(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<Allocation | null> {
    if (allocation.takesOverId === null) return null;
    return await context.load(allocationsById, allocation.takesOverId, undefined);
  }

  @FieldResolver(() => [Allocation], {
    nullable: true,
    description: 'Those that go on with its work, by other posts; empty for most.',
  })
  async takenOverBy(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<Allocation[]> {
    return await context.load(takeoversOf, allocation.id, undefined);
  }

  @FieldResolver(() => [AllocationMonth], { nullable: true, description: 'Half-days by month, in their order.' })
  async months(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<AllocationMonth[]> {
    return await context.load(monthsOfAllocations, allocation.id, undefined);
  }

  @FieldResolver(() => [ConsentReceipt], {
    nullable: true,
    description:
      'What communes said to the pole of the project, in the order it arrived; the pilot’s last word counts.',
  })
  async consents(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<ConsentReceipt[]> {
    return await context.load(consentsOf, allocation.projectId, undefined);
  }

  @FieldResolver(() => CapacityOverride, {
    nullable: true,
    description: 'By which decision it may exceed what its post can give, if any; the last one counts. For the pole.',
  })
  async capacityOverride(
    @Root() allocation: Allocation,
    @Ctx() context: RequestContext,
  ): Promise<CapacityOverride | null> {
    return await context.load(overridesOf, allocation.id, undefined);
  }

  @Directive('@requires(fields: "communeWord")')
  @FieldResolver(() => AllocationConsent, {
    nullable: true,
    description: 'Where the pilot commune stands today: its own word and the receipts, the stricter of both.',
  })
  async consentNow(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<AllocationConsent> {
    const receipt = await context.load(receivedWordsOf, allocation.teamId, undefined);
    const heard = stricterWord(allocation.communeWord ?? null, receipt);
    // Where nobody pilots there is nobody to ask: that is no yes, and not unknown either.
    const state = allocation.pilotCode === null ? receipt : heard.state;
    return { ...heard, state: AllocationConsentState[state] };
  }

  @FieldResolver(() => [AllocationCheck], {
    nullable: true,
    description:
      'What is not in order by the pole’s own rows and receipts; empty when all is. The commune’s own word is in `consentNow`, and in the pole’s checks.',
  })
  async checks(@Root() allocation: Allocation, @Ctx() context: RequestContext): Promise<AllocationCheck[]> {
    return await context.load(checksOf, allocation.id, undefined);
  }

  @FieldResolver(() => [Transition], { nullable: true, description: 'The next states, and why one is closed.' })
  async availableTransitions(
    @Root() allocation: Allocation,
    @Ctx() context: RequestContext,
  ): Promise<Transition[] | null> {
    const standing = await context.load(standingsOf, allocation.id, undefined);
    return standing === null ? null : transitionsOf(standing, context.locale);
  }
}

@Resolver(() => TechnicianMonth)
export class TechnicianMonthResolver {
  @FieldResolver(() => [Allocation], {
    description:
      'What fills the month, for this reader, by reference. Those only requested or proposed are shown and not counted.',
  })
  async allocations(@Root() month: TechnicianMonth, @Ctx() context: RequestContext): Promise<Allocation[]> {
    return await context.load(allocationsOfMonths, { technicianId: month.technicianId, month: month.month }, undefined);
  }
}

@Resolver(() => Technician)
export class TechnicianAllocationsResolver {
  @FieldResolver(() => AllocationConnection, { nullable: true, description: 'Its allocations, for this reader.' })
  async allocations(
    @Root() technician: Technician,
    @Args(() => AllocationListArgs) args: AllocationListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Allocation>> {
    return (await context.load(allocationPagesOfTechnicians, technician.id, args)) ?? emptyPage;
  }
}

@Resolver(() => Pole)
export class PoleAllocationsResolver {
  @FieldResolver(() => AllocationConnection, { nullable: true, description: 'Allocations of the pole’s posts.' })
  async allocations(
    @Root() pole: Pole,
    @Args(() => AllocationListArgs) args: AllocationListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Allocation>> {
    return (await context.load(allocationPagesOfPoles, pole.siren, args)) ?? emptyPage;
  }
}
