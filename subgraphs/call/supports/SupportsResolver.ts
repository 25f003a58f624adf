import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { isId } from '#shared/graphql/isId.js';
import { checkSpan } from '#shared/graphql/months.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { Project } from '../labelling/Project.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { today } from '../territory/today.js';
import { CommuneCoverage, CommuneCoverageConnection, CommuneSupportMonth } from './CommuneCoverage.js';
import { coverageOfAgglomerations, supportMonthsOf } from './coverage.js';
import { Support, SupportConnection } from './Support.js';
import { SupportListArgs } from './SupportList.js';
import { supportQuestion } from './SupportResolver.js';
import { supportPagesOfAgglomerations, supportPagesOfCommunes, supportPagesOfProjects } from './store.js';

/** The most months that can be asked for at once. */
const longestSpan = 36;

@Resolver(() => Agglomeration)
export class SupportsOfAgglomerationResolver {
  @FieldResolver(() => SupportConnection, { nullable: true, description: 'What it offers and gives to its members.' })
  async supports(
    @Root() agglomeration: Agglomeration,
    @Args(() => SupportListArgs) args: SupportListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Support>> {
    return await context.load(supportPagesOfAgglomerations, agglomeration.siren, supportQuestion(args));
  }

  @FieldResolver(() => [CommuneSupportMonth], {
    nullable: true,
    description: `Half-days of its consented, active and past supports by commune and month, at most ${longestSpan} months.`,
  })
  async supportMonths(
    @Root() agglomeration: Agglomeration,
    @Arg('from', () => MonthScalar, { description: 'First month.' }) from: string,
    @Arg('until', () => MonthScalar, { description: 'Last month, included.' }) until: string,
    @Ctx() context: RequestContext,
  ): Promise<CommuneSupportMonth[]> {
    checkSpan({ from, until }, longestSpan);
    return await context.load(supportMonthsOf, agglomeration.siren, { from, until });
  }

  @FieldResolver(() => CommuneCoverageConnection, {
    nullable: true,
    description:
      'Its members of a day, by population, the smallest first, and what each received by then; null for who may not see its supports.',
  })
  async coverage(
    @Root() agglomeration: Agglomeration,
    @Arg('under', () => Int, { nullable: true, description: 'Only those with fewer inhabitants, such as 2,000.' })
    under: number | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Today unless told: who is a member, what had begun, what was done in the months up to then.',
    })
    on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CommuneCoverage> | null> {
    const { tenant, role } = context.actor;
    // Who sees no support of it is not told that nobody received any.
    if (tenant !== agglomeration.siren && role !== 'ANALYST' && role !== 'DIRECTOR') return null;
    const args = { under: under ?? null, on: on ?? today(), ...checkPage(page) };
    return await context.load(coverageOfAgglomerations, agglomeration.siren, args);
  }
}

@Resolver(() => Commune)
export class SupportsOfCommuneResolver {
  @FieldResolver(() => SupportConnection, {
    nullable: true,
    description: 'What its agglomeration offers and gives it.',
  })
  async supports(
    @Root() commune: Commune,
    @Args(() => SupportListArgs) args: SupportListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Support>> {
    return await context.load(supportPagesOfCommunes, commune.insee, supportQuestion(args));
  }
}

@Resolver(() => Project)
export class SupportsOfProjectResolver {
  @FieldResolver(() => SupportConnection, {
    nullable: true,
    description: 'Supports by agglomerations of its communes.',
  })
  async supports(
    @Root() project: Project,
    @Args(() => SupportListArgs) args: SupportListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Support>> {
    if (!isId(project.id)) return emptyPage;
    return await context.load(supportPagesOfProjects, project.id.toLowerCase(), supportQuestion(args));
  }
}
