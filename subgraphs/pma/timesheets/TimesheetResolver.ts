import { v7 as newId } from 'uuid';
import { change, Refused, refuseIf } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Allocation, AllocationMonth } from '../allocations/Allocation.js';
import { lockAllocations, writeDoneOfMany } from '../allocations/changes.js';
import { allocationsById } from '../allocations/store.js';
import { settleServedBy } from '../staffing/settle.js';
import { clock } from '../territory/clock.js';
import { lineObstacles, type SheetLine, sheetObstacles } from './lineObstacles.js';
import { type EnteredMonth, entriesOfMonths, insertTimesheet, timesheetsById } from './store.js';
import {
  HalfDaysEntry,
  RecordHalfDaysBatchInput,
  TimesheetLine,
  TimesheetMode,
  TimesheetPayload,
} from './Timesheet.js';

@Resolver(() => TimesheetLine)
export class TimesheetResolver {
  @FieldResolver(() => Allocation, { nullable: true, description: 'The allocation; null where there is none.' })
  async allocation(@Root() line: TimesheetLine, @Ctx() context: RequestContext): Promise<Allocation | null> {
    return await context.load(allocationsById, line.allocationId, undefined);
  }

  @Mutation(() => TimesheetPayload, {
    nullable: true,
    description:
      'Records half-days done in many allocations and months at once. What was recorded before stays readable; half-days beyond the plan are kept and raise a check.',
  })
  async recordHalfDaysBatch(
    @Arg('input', () => RecordHalfDaysBatchInput) input: RecordHalfDaysBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<TimesheetPayload> {
    const { lines, mode } = input;
    const outcome = await change(context, 'recordHalfDaysBatch', input, async ({ manager, tenant, recordAll }) => {
      refuseIf(sheetObstacles(lines));
      const known = await lockAllocations(
        manager,
        lines.map(({ allocationId }) => allocationId),
      );
      const found = lineObstacles(lines, new Map(known.map((one) => [one.id, one])), clock.today());
      const good = lines.filter((_line, place) => found[place]?.length === 0);
      if (good.length === 0 || (mode === TimesheetMode.ALL && good.length < lines.length)) {
        throw new Refused(found.flat());
      }
      const changed = await writeDoneOfMany(manager, good);
      await settleServedBy(manager, changed, context.actor.subject);
      await recordAll(
        changed.map((id) => ({
          ...{ entity: 'Allocation', id, verb: 'RECORD_HALF_DAYS', visibility: 'PRIVATE' as const },
          change: { months: monthsIn(good, id) },
        })),
      );
      const id = newId();
      await insertTimesheet(manager, {
        id,
        pole: tenant,
        recordedAt: clock.now(),
        lines: lines.map((line, place) => ({ ...line, refused: found[place] ?? [] })),
      });
      return { entityId: id, version: 1 };
    });
    return {
      timesheet: outcome.entityId === null ? null : await context.load(timesheetsById, outcome.entityId, undefined),
      problems: outcome.obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

/** What a sheet tells of one allocation. */
function monthsIn(lines: readonly SheetLine[], id: string): object[] {
  return lines
    .filter(({ allocationId }) => allocationId.toLowerCase() === id)
    .map(({ month, done }) => ({ month, done }));
}

@Resolver(() => AllocationMonth)
export class HalfDaysHistoryResolver {
  @FieldResolver(() => [HalfDaysEntry], {
    nullable: true,
    description: 'What was recorded as done in the month, in its order: the first time, then each correction.',
  })
  async history(
    @Root() { allocationId, month }: AllocationMonth & EnteredMonth,
    @Ctx() context: RequestContext,
  ): Promise<HalfDaysEntry[]> {
    return await context.load(entriesOfMonths, { allocationId, month }, undefined);
  }
}
