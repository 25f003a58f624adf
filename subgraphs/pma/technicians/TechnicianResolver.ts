import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkSpan, monthsOf } from '#shared/graphql/months.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { MonthScalar } from '#shared/graphql/scalars.js';
import { Pole } from '../territory/Pole.js';
import { readsHolder } from './holder.js';
import { technicianPage, technicianPages } from './list.js';
import { holdersOf, ledPosts, monthsOfTechnicians, skillsOf, techniciansById } from './store.js';
import { Skill, Technician, TechnicianConnection, TechnicianMonth } from './Technician.js';
import { TechnicianListArgs } from './TechnicianListArgs.js';

/** The longest table of months one question may ask for. */
const longestSpan = 36;

@Resolver(() => Technician)
export class TechnicianResolver {
  @Query(() => Technician, { nullable: true, description: 'One post by its id.' })
  async technician(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Technician | null> {
    return await context.load(techniciansById, id, undefined);
  }

  @Query(() => TechnicianConnection, { nullable: true, description: 'Posts of all poles.' })
  async technicians(
    @Args(() => TechnicianListArgs) args: TechnicianListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Technician>> {
    return await technicianPage(await context.manager(), args);
  }

  @FieldResolver(() => [Skill], { nullable: true, description: 'Its skills, best mastered first.' })
  async skills(@Root() technician: Technician, @Ctx() context: RequestContext): Promise<Skill[]> {
    return await context.load(skillsOf, technician.id, undefined);
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
}

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
