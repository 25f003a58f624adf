import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { Contribution, ContributionConnection, InvolvementCall, InvolvementCallConnection } from './InvolvementCall.js';
import { ContributionArgs, InvolvementCallArgs } from './involvementInputs.js';
import { callPage, callPages, callsById, contributionPages } from './store.js';

@Resolver(() => InvolvementCall)
export class InvolvementCallResolver {
  @Query(() => InvolvementCall, {
    nullable: true,
    description: 'One call; null when it does not exist for this reader.',
  })
  involvementCall(
    @Arg('id', () => ID, { description: 'The call.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InvolvementCall | null> {
    return context.load(callsById, id, undefined);
  }

  @Query(() => InvolvementCallConnection, {
    nullable: true,
    description: 'The calls of all agglomerations that this reader may see, those that close last first.',
  })
  async involvementCalls(
    @Args(() => InvolvementCallArgs) args: InvolvementCallArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<InvolvementCall>> {
    return await callPage(await context.manager(), { openOn: args.openOn ?? null, ...checkPage(args) });
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'The agglomeration that asks.' })
  agglomeration(@Root() { siren }: InvolvementCall, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, siren, undefined);
  }

  @FieldResolver(() => ContributionConnection, { nullable: true, description: 'What was answered, the oldest first.' })
  contributions(
    @Root() { id }: InvolvementCall,
    @Args(() => ContributionArgs) args: ContributionArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Contribution>> {
    return context.load(contributionPages, id, { outcomes: args.outcomes ?? null, ...checkPage(args) });
  }
}

@Resolver(() => Contribution)
export class ContributionResolver {
  @FieldResolver(() => InvolvementCall, { nullable: true, description: 'The call it answers.' })
  call(@Root() { callId }: Contribution, @Ctx() context: RequestContext): Promise<InvolvementCall | null> {
    return context.load(callsById, callId, undefined);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that contributes, if it is one.' })
  commune(@Root() { insee }: Contribution): Commune | null {
    return insee === null ? null : { insee };
  }
}

@Resolver(() => Agglomeration)
export class InvolvementOfAgglomerationResolver {
  @FieldResolver(() => InvolvementCallConnection, {
    nullable: true,
    description: 'Its space for the involvement of actors: its calls, those that close last first.',
  })
  involvementCalls(
    @Root() { siren }: Agglomeration,
    @Args(() => InvolvementCallArgs) args: InvolvementCallArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<InvolvementCall>> {
    return context.load(callPages, siren, { openOn: args.openOn ?? null, ...checkPage(args) });
  }
}
