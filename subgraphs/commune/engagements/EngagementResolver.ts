import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Action, type ActionRow } from '../actions/Action.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { EngagementListArgs, engagementsOfCommunes } from './engagementLists.js';
import { Initiative } from './Initiative.js';
import { type EngagementRow, InitiativeEngagement, InitiativeEngagementConnection } from './InitiativeEngagement.js';
import { engagementsById, engagementsOn } from './store.js';

@Resolver(() => InitiativeEngagement)
export class EngagementResolver {
  @Query(() => InitiativeEngagement, {
    nullable: true,
    description: 'One engagement; null when it does not exist for this reader.',
  })
  initiativeEngagement(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeEngagement | null> {
    return context.load(engagementsById, id, undefined);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that answers.' })
  commune(@Root() engagement: EngagementRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, engagement.insee, undefined);
  }

  @FieldResolver(() => Initiative, { nullable: true, description: 'The initiative it answers.' })
  initiative(@Root() engagement: EngagementRow): Initiative {
    return { id: engagement.initiativeId };
  }
}

/** What a commune answered to the initiatives of its agglomeration. */
@Resolver(() => Commune)
export class EngagementsOfCommuneResolver {
  @FieldResolver(() => InitiativeEngagementConnection, {
    nullable: true,
    description: 'Its answers to initiatives, the latest first.',
  })
  initiativeEngagements(
    @Root() commune: Commune,
    @Args(() => EngagementListArgs) args: EngagementListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<InitiativeEngagement>> {
    return context.load(engagementsOfCommunes, commune.insee, args);
  }

  @FieldResolver(() => InitiativeEngagement, {
    nullable: true,
    description: 'Its answer to one initiative; null when it gave none.',
  })
  initiativeEngagement(
    @Root() commune: Commune,
    @Arg('initiative', () => ID, { description: 'The initiative’s id.' }) initiative: string,
    @Ctx() context: RequestContext,
  ): Promise<InitiativeEngagement | null> {
    return context.load(engagementsOn, commune.insee, { initiative });
  }
}

/** The initiative of the agglomeration that an action belongs to. */
@Resolver(() => Action)
export class InitiativeOfActionResolver {
  @FieldResolver(() => Initiative, {
    nullable: true,
    description: 'The initiative of the agglomeration that it belongs to, if one.',
  })
  initiative(@Root() { initiativeId }: ActionRow): Initiative | null {
    return initiativeId === null ? null : { id: initiativeId };
  }
}

export function resolveEngagement({ id }: { id: string }, context: RequestContext): Promise<EngagementRow | null> {
  return context.load(engagementsById, id, undefined);
}
