import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkSpan } from '#shared/graphql/months.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { pageOfRows } from '#shared/graphql/pageOfRows.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { MonthScalar } from '#shared/graphql/scalars.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsById } from '../allocations/store.js';
import { LeadAdoption, LeadAdoptionConnection } from '../programmes/Programme.js';
import { clock } from '../territory/clock.js';
import { Organisation, Pole } from '../territory/Pole.js';
import { ExchangedWork, ExchangedWorkConnection, MemberReciprocity, Reciprocity } from './Reciprocity.js';
import { balancesOf, flowsOf, type PassedWork } from './reckonReciprocity.js';
import { type Exchanges, exchangesOf } from './store.js';

/** Months that one question may cover. */
const longest = 60;

@Resolver(() => Pole)
export class PoleReciprocityResolver {
  @FieldResolver(() => Reciprocity, {
    nullable: true,
    description: 'What its members gave each other and got back over some months, 60 at most.',
  })
  async reciprocity(
    @Root() { siren }: Pole,
    @Arg('from', () => MonthScalar, { description: 'First month.' }) from: string,
    @Arg('until', () => MonthScalar, { description: 'Last month, included.' }) until: string,
    @Ctx() context: RequestContext,
  ): Promise<Reciprocity | null> {
    checkSpan({ from, until }, longest);
    // A pole's work is seen by its own director and by analysts; another's director would read zeros.
    if (context.actor.role === 'DIRECTOR' && context.actor.tenant !== siren) return null;
    const exchanges = await context.load(exchangesOf, siren, { from, until });
    const { work, practices, members } = exchanges;
    const sum = (rows: readonly PassedWork[]) => rows.reduce((total, { halfDays }) => total + halfDays, 0);
    return {
      ...{ exchanges, from, until, asOf: clock.today(), n: work.length },
      halfDays: sum(work),
      halfDaysForNobodyKnown: sum(work.filter(({ to }) => to === null)),
      members: balancesOf(members, work, practices).map((balance) => ({
        ...balance,
        exchanges,
        organisation: named(exchanges, balance.siren),
        member: members.includes(balance.siren),
        halfDaysBalance: balance.halfDaysGiven - balance.halfDaysReceived,
      })),
      flows: flowsOf(work).map((flow) => ({
        ...flow,
        from: named(exchanges, flow.from),
        to: flow.to === null ? null : named(exchanges, flow.to),
      })),
    };
  }
}

@Resolver(() => MemberReciprocity)
export class MemberReciprocityResolver {
  @FieldResolver(() => ExchangedWorkConnection, { nullable: true, description: 'The rows of what it gave, by month.' })
  workGiven(@Root() member: MemberReciprocity, @Args(() => PageArgs) page: PageArgs): Page<ExchangedWork> {
    return workPage(member, page, 'from');
  }

  @FieldResolver(() => ExchangedWorkConnection, {
    nullable: true,
    description: 'The rows of what it received, by month.',
  })
  workReceived(@Root() member: MemberReciprocity, @Args(() => PageArgs) page: PageArgs): Page<ExchangedWork> {
    return workPage(member, page, 'to');
  }

  @FieldResolver(() => LeadAdoptionConnection, {
    nullable: true,
    description: 'The times that others took up its practices, the first first.',
  })
  adoptionsOfItsPractices(@Root() member: MemberReciprocity, @Args(() => PageArgs) page: PageArgs): Page<LeadAdoption> {
    return adoptionPage(member, page, 'givenBy');
  }

  @FieldResolver(() => LeadAdoptionConnection, { nullable: true, description: 'What it took up, the first first.' })
  practicesTakenUp(@Root() member: MemberReciprocity, @Args(() => PageArgs) page: PageArgs): Page<LeadAdoption> {
    return adoptionPage(member, page, 'takenBy');
  }
}

@Resolver(() => ExchangedWork)
export class ExchangedWorkResolver {
  @FieldResolver(() => Allocation, { nullable: true, description: 'The allocation.' })
  async allocation(
    @Root() { allocationId }: ExchangedWork,
    @Ctx() context: RequestContext,
  ): Promise<Allocation | null> {
    return await context.load(allocationsById, allocationId, undefined);
  }
}

function workPage(
  { exchanges, organisation }: MemberReciprocity,
  page: PageArgs,
  side: 'from' | 'to',
): Page<ExchangedWork> {
  const rows = exchanges.work
    .filter((row) => row[side] === organisation.siren)
    .map((row) => ({
      ...row,
      from: named(exchanges, row.from),
      to: row.to === null ? null : named(exchanges, row.to),
    }));
  return pageOfRows(
    rows,
    checkPage(page),
    ['reciprocity', side, organisation.siren],
    ({ month, allocationId }) => `${month} ${allocationId}`,
  );
}

function adoptionPage(
  { exchanges, organisation }: MemberReciprocity,
  page: PageArgs,
  side: 'givenBy' | 'takenBy',
): Page<LeadAdoption> {
  const rows = exchanges.practices.filter((row) => row[side] === organisation.siren);
  return pageOfRows(
    rows,
    checkPage(page),
    ['practices', side, organisation.siren],
    (row) => `${row.takenUpOn} ${row.id}`,
  );
}

const named = ({ names }: Exchanges, siren: string): Organisation => ({ siren, name: names.get(siren) ?? siren });
