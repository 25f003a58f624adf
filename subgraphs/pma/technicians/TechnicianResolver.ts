import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkSpan, monthOf, monthsOf } from '#shared/graphql/months.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { readsHolder } from './holder.js';
import { termsIn } from './laterTerms.js';
import { technicianPage, technicianPages } from './list.js';
import { PostHalfDay } from './PostHalfDay.js';
import { halfDaysOf, type PostHalfDayRow } from './postDays.js';
import { signedInPost, signInsOf } from './signIn.js';
import { holdersOf, ledPosts, monthsOfTechnicians, type PostMonthRow, skillsOf, techniciansById } from './store.js';
import { Skill, Technician, TechnicianConnection, TechnicianMonth, TermsOfPost } from './Technician.js';
import { TechnicianListArgs } from './TechnicianListArgs.js';

/** The longest table of months one question may ask for. */
const longestSpan = 36;

@Resolver(() => Technician)
export class TechnicianResolver {
  @Query(() => Technician, { nullable: true, description: 'One post by its id.' })
  async technician(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Technician | null> {
    return await context.load(techniciansById, id, undefined);
  }

  @Query(() => Technician, { nullable: true, description: 'The post that is signed in; null for everybody else.' })
  async ownPost(@Ctx() context: RequestContext): Promise<Technician | null> {
    const id = await signedInPost(await context.manager());
    return id === null ? null : await context.load(techniciansById, id, undefined);
  }

  @Query(() => TechnicianConnection, { nullable: true, description: 'Posts of all poles.' })
  async technicians(
    @Args(() => TechnicianListArgs) args: TechnicianListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Technician>> {
    return await technicianPage(await context.manager(), args);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Working time, percent of a full-time week, today.' })
  workingTime(@Root() post: Technician): number {
    return termsIn(post, monthOf(clock.today())).workingTime;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Share of the working time that is pooled, percent, today.',
  })
  pooledShare(@Root() post: Technician): number {
    return termsIn(post, monthOf(clock.today())).pooledShare;
  }

  @FieldResolver(() => [TermsOfPost], {
    nullable: true,
    description: 'What it works and pools: as it began, then each change, in the order of their months.',
  })
  terms(@Root() { since, workingTime, pooledShare, laterTerms }: Technician): TermsOfPost[] {
    return [{ fromMonth: monthOf(since), workingTime, pooledShare }, ...(laterTerms ?? [])];
  }

  @FieldResolver(() => [Skill], { nullable: true, description: 'Its skills on a day, best mastered first.' })
  async skills(
    @Root() technician: Technician,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Skill[]> {
    return await context.load(skillsOf, technician.id, { on: on ?? clock.today() });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the person in the post, where one is recorded: for the pole’s director, the employer and the commune that leads a team it works in.',
  })
  async holder(@Root() technician: Technician, @Ctx() context: RequestContext): Promise<string | null> {
    return await context.load(holdersOf, technician.id, undefined);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True when the reader may not know whether a person is recorded, nor who.',
  })
  async maskedByPolicy(
    @Root() technician: Technician & { pole: string },
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const led = await context.load(ledPosts, technician.id, undefined);
    return !readsHolder(context.actor, { pole: technician.pole, employer: technician.employer.siren, led });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True when an account signs in as this post; for its pole’s director, null for others.',
  })
  async signsIn(
    @Root() { id, pole }: Technician & { pole: string },
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const { role, tenant, scale } = context.actor;
    if (role !== 'DIRECTOR' || scale !== 'pma' || tenant !== pole) return null;
    return await context.load(signInsOf, id, undefined);
  }

  @FieldResolver(() => [TechnicianMonth], {
    nullable: true,
    description: `Each month from the first to the last, at most ${longestSpan}.`,
  })
  async months(
    @Root() technician: Technician,
    @Arg('from', () => MonthScalar, { description: 'First month.' }) from: string,
    @Arg('until', () => MonthScalar, { description: 'Last month, included.' }) until: string,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianMonth[]> {
    checkSpan({ from, until }, longestSpan);
    return await context.load(monthsOfTechnicians, technician.id, { months: monthsOf({ from, until }) });
  }

  @FieldResolver(() => [PostHalfDay], {
    nullable: true,
    description:
      'Each half-day of a month by the calendar, in order. What is planned, done or withdrawn is told in months alone.',
  })
  days(
    @Root() post: Technician,
    @Arg('month', () => MonthScalar, { description: 'The month.' }) month: string,
  ): PostHalfDayRow[] {
    return halfDaysOf(post, month);
  }
}

/** How a month's capacity comes about: absences are the pole's and the employer's to know. */
@Resolver(() => TechnicianMonth)
export class MonthTermsResolver {
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description:
      'What the calendar gives: the pooled share of the month’s working half-days, public holidays taken out, rounded down. For the pole’s director and the employer.',
  })
  calendarCapacity(@Root() month: PostMonthRow, @Ctx() context: RequestContext): number | null {
    return knowsTerms(month, context) ? month.calendarCapacity : null;
  }

  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'What was said instead of the calendar, if anything. For the pole’s director and the employer.',
  })
  toldCapacity(@Root() month: PostMonthRow, @Ctx() context: RequestContext): number | null {
    return knowsTerms(month, context) ? month.toldCapacity : null;
  }

  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days withdrawn, never with a reason. For the pole’s director and the employer.',
  })
  withdrawn(@Root() month: PostMonthRow, @Ctx() context: RequestContext): number | null {
    return knowsTerms(month, context) ? month.withdrawn : null;
  }
}

const knowsTerms = (post: PostMonthRow, { actor }: RequestContext): boolean =>
  readsHolder(actor, { ...post, led: false });

@Resolver(() => Pole)
export class PoleTechniciansResolver {
  @FieldResolver(() => TechnicianConnection, { nullable: true, description: 'Posts shared through this pole.' })
  async technicians(
    @Root() pole: Pole,
    @Args(() => TechnicianListArgs) args: TechnicianListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Technician>> {
    return (await context.load(technicianPages, pole.siren, args)) ?? emptyPage;
  }
}
