import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { createInitiative, updateInitiative } from './changeInitiative.js';
import { EngagementReceipt, type EngagementReceiptRow } from './EngagementReceipt.js';
import { receiptsOfInitiatives } from './engagementReceipts.js';
import { Initiative, InitiativeConnection, type InitiativeRow } from './Initiative.js';
import { InitiativeListArgs } from './InitiativeList.js';
import { InitiativePayload } from './InitiativePayload.js';
import { CreateInitiativeInput, UpdateInitiativeInput } from './initiativeInputs.js';
import { initiativeList, initiativesById, initiativesOfAgglomerations } from './initiativeStore.js';

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => Initiative, { nullable: true, description: 'One initiative; null when the reader may not see it.' })
  initiative(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Initiative | null> {
    return context.load(initiativesById, id, undefined);
  }

  @Query(() => InitiativeConnection, { nullable: true, description: 'Initiatives of all agglomerations.' })
  async initiatives(
    @Args(() => InitiativeListArgs) args: InitiativeListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Initiative>> {
    return await initiativeList(await context.manager(), args);
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who opened it.' })
  agglomeration(@Root() { siren }: InitiativeRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, siren, undefined);
  }

  @FieldResolver(() => [EngagementReceipt], {
    nullable: true,
    description:
      'The last word received of each commune, for its own officers and the analysts: what is left to read while the commune scale does not answer.',
  })
  engagementReceipts(@Root() { id }: InitiativeRow, @Ctx() context: RequestContext): Promise<EngagementReceipt[]> {
    return context.load(receiptsOfInitiatives, id, undefined);
  }

  @Mutation(() => InitiativePayload, { nullable: true, description: 'Opens an initiative of one’s own agglomeration.' })
  async createInitiative(
    @Arg('input', () => CreateInitiativeInput) input: CreateInitiativeInput,
    @Ctx() context: RequestContext,
  ): Promise<InitiativePayload> {
    return await payload(context, await createInitiative(context, input));
  }

  @Mutation(() => InitiativePayload, {
    nullable: true,
    description: 'Changes what is written of an initiative, closes it or opens it again.',
  })
  async updateInitiative(
    @Arg('input', () => UpdateInitiativeInput) input: UpdateInitiativeInput,
    @Ctx() context: RequestContext,
  ): Promise<InitiativePayload> {
    return await payload(context, await updateInitiative(context, input));
  }
}

@Resolver(() => Agglomeration)
export class InitiativesOfAgglomerationResolver {
  @FieldResolver(() => InitiativeConnection, { nullable: true, description: 'What it sets its communes in motion on.' })
  initiatives(
    @Root() { siren }: Agglomeration,
    @Args(() => InitiativeListArgs) args: InitiativeListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Initiative>> {
    return context.load(initiativesOfAgglomerations, siren, args);
  }
}

@Resolver(() => EngagementReceipt)
export class EngagementReceiptResolver {
  @FieldResolver(() => Commune, { description: 'The commune that answered.' })
  commune(@Root() { insee }: EngagementReceiptRow): Commune {
    return { insee };
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<InitiativePayload> {
  return {
    initiative: entityId === null ? null : await context.load(initiativesById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

export function resolveInitiative({ id }: { id: string }, context: RequestContext): Promise<InitiativeRow | null> {
  return context.load(initiativesById, id, undefined);
}
