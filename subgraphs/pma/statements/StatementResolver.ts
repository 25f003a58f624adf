import { quarterAt } from '#shared/councils/quarters.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { pageOfRows } from '#shared/graphql/pageOfRows.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { SecondmentAgreement } from '../agreements/SecondmentAgreement.js';
import { agreementsById } from '../agreements/store.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsById } from '../allocations/store.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { closeStatement } from './closeStatement.js';
import {
  CloseReimbursementStatementInput,
  ReimbursementLine,
  ReimbursementLineConnection,
  ReimbursementStatement,
  ReimbursementStatementConnection,
  ReimbursementStatementPayload,
  UnbilledWork,
  UnbilledWorkConnection,
} from './ReimbursementStatement.js';
import { statementsById, statementsOfQuarter } from './store.js';
import { workByAgreement } from './workByAgreement.js';

const dayOfQuarter = { nullable: true, description: 'A day of the quarter; the current one without it.' } as const;

@Resolver(() => Pole)
export class PoleStatementsResolver {
  @FieldResolver(() => ReimbursementStatementConnection, {
    nullable: true,
    description: 'Its agreements’ statements of a quarter, each closed or as it would be closed now.',
  })
  async reimbursementStatements(
    @Root() { siren }: Pole,
    @Arg('quarterOf', () => DateScalar, dayOfQuarter) quarterOf: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ReimbursementStatement>> {
    const { name } = quarterAt(quarterOf ?? clock.today());
    const statements = await context.load(statementsOfQuarter, siren, { quarter: name });
    return pageOfRows(statements, checkPage(page), ['statements', siren, name], ({ agreementId }) => agreementId);
  }

  @FieldResolver(() => UnbilledWorkConnection, {
    nullable: true,
    description:
      'Half-days done in a quarter that no agreement reimburses: no chain led to the commune on any day of the month.',
  })
  async workWithoutAgreement(
    @Root() { siren }: Pole,
    @Arg('quarterOf', () => DateScalar, dayOfQuarter) quarterOf: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<UnbilledWork>> {
    const { name, from, until } = quarterAt(quarterOf ?? clock.today());
    const months = { from: from.slice(0, 7), until: until.slice(0, 7) };
    const work = await context.load(workByAgreement, siren, months);
    const unbilled = work.flatMap(({ done, way }) => (way.agreementIds.length === 0 ? [done] : []));
    return pageOfRows(
      unbilled,
      checkPage(page),
      ['unbilled', siren, name],
      ({ month, allocationId }) => `${month} ${allocationId}`,
    );
  }
}

@Resolver(() => SecondmentAgreement)
export class AgreementStatementResolver {
  @FieldResolver(() => ReimbursementStatement, {
    nullable: true,
    description: 'Its statement of a quarter; null where nothing is to be reimbursed.',
  })
  async reimbursementStatement(
    @Root() agreement: SecondmentAgreement,
    @Arg('quarterOf', () => DateScalar, dayOfQuarter) quarterOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ReimbursementStatement | null> {
    const { tenant } = context.actor;
    if (tenant === null) return null;
    const { name } = quarterAt(quarterOf ?? clock.today());
    const statements = await context.load(statementsOfQuarter, tenant, { quarter: name });
    return statements.find(({ agreementId }) => agreementId === agreement.id) ?? null;
  }
}

@Resolver(() => ReimbursementStatement)
export class StatementResolver {
  @FieldResolver(() => SecondmentAgreement, { nullable: true, description: 'The agreement.' })
  async agreement(
    @Root() { agreementId }: ReimbursementStatement,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreement | null> {
    return await context.load(agreementsById, agreementId, undefined);
  }

  @FieldResolver(() => ReimbursementLineConnection, { nullable: true, description: 'Its lines, by month.' })
  lines(@Root() statement: ReimbursementStatement, @Args(() => PageArgs) page: PageArgs): Page<ReimbursementLine> {
    return pageOfRows(
      statement.reckoned,
      checkPage(page),
      ['lines', statement.agreementId, statement.quarter],
      ({ month, allocationId }) => `${month} ${allocationId}`,
    );
  }

  @Mutation(() => ReimbursementStatementPayload, {
    nullable: true,
    description:
      'Closes an agreement’s statement of a past quarter, for good: what differs later is a line of the next one.',
  })
  async closeReimbursementStatement(
    @Arg('input', () => CloseReimbursementStatementInput) input: CloseReimbursementStatementInput,
    @Ctx() context: RequestContext,
  ): Promise<ReimbursementStatementPayload> {
    const { entityId, obstacles } = await closeStatement(context, input);
    return {
      statement: entityId === null ? null : await context.load(statementsById, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

@Resolver(() => ReimbursementLine)
export class ReimbursementLineResolver {
  @FieldResolver(() => Allocation, { nullable: true, description: 'The allocation that did the work.' })
  async allocation(
    @Root() { allocationId }: ReimbursementLine,
    @Ctx() context: RequestContext,
  ): Promise<Allocation | null> {
    return await context.load(allocationsById, allocationId, undefined);
  }
}

@Resolver(() => UnbilledWork)
export class UnbilledWorkResolver {
  @FieldResolver(() => Allocation, { nullable: true, description: 'The allocation.' })
  async allocation(@Root() { allocationId }: UnbilledWork, @Ctx() context: RequestContext): Promise<Allocation | null> {
    return await context.load(allocationsById, allocationId, undefined);
  }
}
