import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { settleServedBy } from '../staffing/settle.js';
import { clock } from '../territory/clock.js';
import { AllocationState } from './Allocation.js';
import {
  insertAllocation,
  type LockedAllocation,
  lockAllocation,
  takeTurnOf,
  writeAgreement,
  writeDone,
  writeState,
} from './changes.js';
import { announceEnd } from './endAllocations.js';
import { decidedEnd } from './ending.js';
import {
  AllocationPayload,
  MoveAllocationInput,
  OverrideCapacityInput,
  ReassignAllocationInput,
  RecordEmployerAgreementInput,
  RecordHalfDaysInput,
  RequestAllocationInput,
} from './inputs.js';
import { decide } from './lifecycle.js';
import { overrideObstacles, writeOverride } from './overrides.js';
import { placeRequest } from './placeRequest.js';
import { reassign } from './reassign.js';
import { agreementObstacles, doneObstacles, reasonObstacles } from './records.js';
import { standingsOf } from './standing.js';
import { allocationsById } from './store.js';

@Resolver()
export class AllocationMutations {
  @Mutation(() => AllocationPayload, {
    nullable: true,
    description: 'Asks for a post in a project’s resource team. Nothing is committed before it is accepted.',
  })
  async requestAllocation(
    @Arg('input', () => RequestAllocationInput) input: RequestAllocationInput,
    @Ctx() context: RequestContext,
  ): Promise<AllocationPayload> {
    const outcome = await change(context, 'requestAllocation', input, async (work) => {
      const { manager, tenant: pole, record } = work;
      const { technicianId, teamId } = await placeRequest(work, input);
      const { from, until, months, staffingRequestId = null } = input;
      const id = newId();
      const year = Number(clock.today().slice(0, 4));
      await insertAllocation(manager, { id, pole, year, technicianId, teamId, from, until, months, staffingRequestId });
      await record({ entity: 'Allocation', id, verb: 'REQUEST', visibility: 'PRIVATE', change: { teamId, months } });
      return { entityId: id, version: 1 };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => AllocationPayload, {
    nullable: true,
    description: 'Moves an allocation along its life; see `availableTransitions`.',
  })
  async moveAllocation(
    @Arg('input', () => MoveAllocationInput) input: MoveAllocationInput,
    @Ctx() context: RequestContext,
  ): Promise<AllocationPayload> {
    const outcome = await change(context, 'moveAllocation', input, async (work) => {
      if (input.to === AllocationState.ACTIVE) await takeTurnOf(work.manager, input.id);
      const allocation = await locked(work, input);
      const { id, state } = allocation;
      refuseIf(reasonObstacles(input.reason));
      const [standing] = await standingsOf(work.manager, [id]);
      if (!standing) throw new Error('An allocation that was locked cannot be read.');
      const reason = input.reason?.trim() || null;
      const decision = decide(standing, { to: input.to, reason });
      if ('obstacles' in decision) throw new Refused(decision.obstacles);
      const ending = decision.to === 'ENDED' ? decidedEnd(allocation.until, clock.today()) : null;
      const version = await writeState(work.manager, id, { to: decision.to, reason, ending });
      if (ending !== null) await announceEnd(work.manager, allocation, allocation, ending);
      await settleServedBy(work.manager, [id], context.actor.subject);
      await work.record({
        entity: 'Allocation',
        id,
        verb: `MOVE_TO_${decision.to}`,
        visibility: 'PRIVATE',
        change: { from: state, to: decision.to },
      });
      return { entityId: id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => AllocationPayload, {
    nullable: true,
    description:
      'Decides that an allocation may exceed what its post can give, until a day: with a reason and the post of who decides. It excuses that allocation alone.',
  })
  async overrideCapacity(
    @Arg('input', () => OverrideCapacityInput) input: OverrideCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<AllocationPayload> {
    const outcome = await change(context, 'overrideCapacity', input, async (work) => {
      const allocation = await locked(work, input);
      refuseIf(overrideObstacles(input, allocation));
      const version = await writeOverride(work.manager, allocation, input);
      await work.record({
        entity: 'Allocation',
        id: allocation.id,
        verb: 'OVERRIDE_CAPACITY',
        visibility: 'PRIVATE',
        change: { until: input.until },
      });
      return { entityId: allocation.id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => AllocationPayload, {
    nullable: true,
    description: 'Records that the employer lends the post for this allocation.',
  })
  async recordEmployerAgreement(
    @Arg('input', () => RecordEmployerAgreementInput) input: RecordEmployerAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<AllocationPayload> {
    const outcome = await change(context, 'recordEmployerAgreement', input, async (work) => {
      const { id, state } = await locked(work, input);
      refuseIf(agreementObstacles({ ...input, state, today: clock.today() }));
      const agreement = {
        agreedOn: input.agreedOn,
        reference: input.reference?.trim() || null,
        until: input.until ?? null,
      };
      const version = await writeAgreement(work.manager, id, agreement);
      await work.record({
        entity: 'Allocation',
        id,
        verb: 'RECORD_AGREEMENT',
        visibility: 'PRIVATE',
        change: agreement,
      });
      return { entityId: id, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => AllocationPayload, {
    nullable: true,
    description:
      'Gives an allocation’s work, or what is left of it from a month on, to another post in one change; answers the allocation that goes on.',
  })
  async reassignAllocation(
    @Arg('input', () => ReassignAllocationInput) input: ReassignAllocationInput,
    @Ctx() context: RequestContext,
  ): Promise<AllocationPayload> {
    const outcome = await change(context, 'reassignAllocation', input, async (work) => {
      await takeTurnOf(work.manager, input.id);
      const former = await locked(work, input);
      const { id: entityId, version } = await reassign(work, former, input, context.actor.subject);
      return { entityId, version };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => AllocationPayload, { nullable: true, description: 'Records half-days done, month by month.' })
  async recordHalfDays(
    @Arg('input', () => RecordHalfDaysInput) input: RecordHalfDaysInput,
    @Ctx() context: RequestContext,
  ): Promise<AllocationPayload> {
    const outcome = await change(context, 'recordHalfDays', input, async (work) => {
      const allocation = await locked(work, input);
      const { id } = allocation;
      refuseIf(
        doneObstacles({
          ...allocation,
          until: allocation.endedOn ?? allocation.until,
          months: input.months,
          today: clock.today(),
        }),
      );
      const version = await writeDone(work.manager, id, input.months);
      await settleServedBy(work.manager, [id], context.actor.subject);
      await work.record({
        entity: 'Allocation',
        id,
        verb: 'RECORD_HALF_DAYS',
        visibility: 'PRIVATE',
        change: { months: input.months },
      });
      return { entityId: id, version };
    });
    return await payload(context, outcome);
  }
}

/** The allocation to change, locked, in the version its author read. */
async function locked(
  { manager }: Work,
  input: { readonly id: string; readonly expectedVersion: number },
): Promise<LockedAllocation> {
  const allocation = await lockAllocation(manager, input.id);
  if (allocation === null) throw new GraphError('NOT_FOUND');
  checkVersion(allocation.version, input.expectedVersion);
  return allocation;
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<AllocationPayload> {
  return {
    allocation: entityId === null ? null : await context.load(allocationsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
