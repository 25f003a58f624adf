import { type Quarter, quarterAfter, quarterAt } from '#shared/councils/quarters.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { pageOfRows } from '#shared/graphql/pageOfRows.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { polesBySiren } from '../territory/store.js';
import { decideAgendaItem, setTeamTarget } from './agendaCommands.js';
import {
  AgendaDecision,
  AgendaDecisionConnection,
  AgendaDecisionPayload,
  AgendaItem,
  AgendaItemConnection,
  DecideAgendaItemInput,
  PoolingAgenda,
  SetTeamTargetInput,
  TeamTarget,
  TeamTargetPayload,
} from './PoolingAgenda.js';
import { keyOf } from './reckonAgenda.js';
import { agendasOf, decisionPages, decisionsById, targetsOn } from './store.js';

/** Quarters that one question may cover. */
const mostQuarters = 8;

@Resolver(() => Pole)
export class PoleAgendaResolver {
  @FieldResolver(() => PoolingAgenda, {
    nullable: true,
    description: 'Skills that are short by territory and quarter, what is advised, and what was decided.',
  })
  async poolingAgenda(
    @Root() { siren }: Pole,
    @Arg('from', () => DateScalar, { nullable: true, description: 'A day of the first quarter; today without it.' })
    from: string | null | undefined,
    @Arg('quarters', () => Int, { defaultValue: 4, description: `How many quarters, 1 to ${mostQuarters}.` })
    quarters: number,
    @Ctx() context: RequestContext,
  ): Promise<PoolingAgenda | null> {
    if (quarters < 1 || quarters > mostQuarters) throw new GraphError('BAD_INPUT', tooMany);
    // Requests are seen by their own pole's director; another's would read that nothing is short.
    if (context.actor.tenant !== siren) return null;
    const asked: Quarter[] = [quarterAt(from ?? clock.today())];
    while (asked.length < quarters) asked.push(quarterAfter(asked.at(-1) as Quarter));
    return await context.load(agendasOf, siren, { quarters: asked.map(({ name }) => name), today: clock.today() });
  }

  @FieldResolver(() => AgendaDecisionConnection, {
    nullable: true,
    description: 'Every decision on its agenda, the first first.',
  })
  async agendaDecisions(
    @Root() { siren }: Pole,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<AgendaDecision>> {
    return await context.load(decisionPages, siren, checkPage(page));
  }

  @FieldResolver(() => [TeamTarget], {
    nullable: true,
    description: 'How large each agglomeration’s development team is to be on a day.',
  })
  async teamTargets(
    @Root() { siren }: Pole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<TeamTarget[]> {
    return await context.load(targetsOn, siren, { on: on ?? clock.today() });
  }
}

@Resolver(() => PoolingAgenda)
export class PoolingAgendaResolver {
  @FieldResolver(() => AgendaItemConnection, { nullable: true, description: 'Its items, by quarter, then by skill.' })
  items(@Root() agenda: PoolingAgenda, @Args(() => PageArgs) page: PageArgs): Page<AgendaItem> {
    const { pole, quarters, reckoned } = agenda;
    return pageOfRows(reckoned, checkPage(page), ['agenda', pole, quarters], (item) =>
      keyOf({ ...item, territory: item.territory.siren }),
    );
  }
}

@Resolver()
export class AgendaCommandResolver {
  @Mutation(() => AgendaDecisionPayload, {
    nullable: true,
    description: 'Records what was decided about a skill that is short: by which function, when, what.',
  })
  async decideAgendaItem(
    @Arg('input', () => DecideAgendaItemInput) input: DecideAgendaItemInput,
    @Ctx() context: RequestContext,
  ): Promise<AgendaDecisionPayload> {
    const { entityId, obstacles } = await decideAgendaItem(context, input);
    return {
      decision: entityId === null ? null : await context.load(decisionsById, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }

  @Mutation(() => TeamTargetPayload, {
    nullable: true,
    description: 'Says how many posts a member agglomeration’s development team is to have from a day on.',
  })
  async setTeamTarget(
    @Arg('input', () => SetTeamTargetInput) input: SetTeamTargetInput,
    @Ctx() context: RequestContext,
  ): Promise<TeamTargetPayload> {
    const { entityId, obstacles } = await setTeamTarget(context, input);
    return {
      pole: entityId === null ? null : await context.load(polesBySiren, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

const tooMany = {
  fr: `Un agenda couvre de 1 à ${mostQuarters} trimestres\u00a0: demandez-en moins.`,
  en: `An agenda covers 1 to ${mostQuarters} quarters: ask for fewer.`,
};
