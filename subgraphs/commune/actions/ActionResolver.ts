import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Transition } from '#shared/graphql/Transition.js';
import { Commune } from '../communes/Commune.js';
import { ownedBy } from '../communes/ownedBy.js';
import { communesByInsee } from '../communes/store.js';
import { Action, ActionConnection, type ActionRow } from './Action.js';
import { ActionListArgs } from './ActionList.js';
import { actionList, actionsOfCommunes } from './actionLists.js';
import { availableTransitions } from './availableTransitions.js';
import { ExternalId } from './ExternalId.js';
import { ImprovementReview } from './ImprovementReview.js';
import { PillarRating } from './Pillar.js';
import { externalIdsOf, pillarsOf, reviewsOf } from './partsOfActions.js';
import { actionsById } from './store.js';

@Resolver(() => Action)
export class ActionResolver {
  @Query(() => Action, { nullable: true, description: 'One action; null when it does not exist for this reader.' })
  action(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Action | null> {
    return context.load(actionsById, id, undefined);
  }

  @Query(() => ActionConnection, { nullable: true, description: 'The actions that this reader may see.' })
  async actions(
    @Args(() => ActionListArgs) args: ActionListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Action>> {
    return await actionList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that leads it.' })
  commune(@Root() action: ActionRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, action.insee, undefined);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Every other phase and status, open or closed; a closed one says what it needs.',
  })
  availableTransitions(@Root() action: ActionRow, @Ctx() context: RequestContext): Transition[] {
    return availableTransitions(action, ownedBy(context.actor, action.insee), context.locale);
  }

  @FieldResolver(() => [PillarRating], {
    nullable: true,
    description: 'The pillars of the approach, as far as they were judged: one rating each at most.',
  })
  pillars(@Root() action: ActionRow, @Ctx() context: RequestContext): Promise<PillarRating[]> {
    return context.load(pillarsOf, action.id, undefined);
  }

  @FieldResolver(() => [ImprovementReview], {
    nullable: true,
    description: 'Its reviews, oldest first; added to, never rewritten.',
  })
  reviews(@Root() action: ActionRow, @Ctx() context: RequestContext): Promise<ImprovementReview[]> {
    return context.load(reviewsOf, action.id, undefined);
  }

  @FieldResolver(() => [ExternalId], {
    nullable: true,
    description: 'What the commune’s applications call it; empty for everybody but the commune.',
  })
  externalIds(@Root() action: ActionRow, @Ctx() context: RequestContext): Promise<ExternalId[]> {
    return context.load(externalIdsOf, action.id, undefined);
  }
}

/** A commune's list of its actions. */
@Resolver(() => Commune)
export class ActionsOfCommuneResolver {
  @FieldResolver(() => ActionConnection, {
    nullable: true,
    description: 'Its actions, as far as the reader may see them.',
  })
  actions(
    @Root() commune: Commune,
    @Args(() => ActionListArgs) args: ActionListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Action>> {
    return context.load(actionsOfCommunes, commune.insee, args);
  }
}

export function resolveAction(reference: { id: string }, context: RequestContext): Promise<Action | null> {
  return context.load(actionsById, reference.id, undefined);
}
