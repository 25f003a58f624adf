import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { compareRounds, notHeardAgain } from './compareRounds.js';
import { ListeningFinding } from './ListeningFinding.js';
import { ListeningListArgs } from './ListeningList.js';
import { ListeningRound, ListeningRoundConnection, type RoundRow } from './ListeningRound.js';
import { ListeningRoundPayload } from './ListeningRoundPayload.js';
import { RecordListeningRoundInput, UpdateListeningRoundInput } from './listeningInputs.js';
import { recordRound, updateRound } from './recordRound.js';
import { roundList, roundsBefore, roundsById, roundsOfCommunes } from './store.js';

@Resolver(() => ListeningRound)
export class ListeningRoundResolver {
  @Query(() => ListeningRound, {
    nullable: true,
    description: 'One round; null when it does not exist for this reader.',
  })
  listeningRound(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ListeningRound | null> {
    return context.load(roundsById, id, undefined);
  }

  @Query(() => ListeningRoundConnection, { nullable: true, description: 'The rounds that this reader may see.' })
  async listeningRounds(
    @Args(() => ListeningListArgs) args: ListeningListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ListeningRound>> {
    return await roundList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune it listens to.' })
  commune(@Root() round: RoundRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, round.insee, undefined);
  }

  @FieldResolver(() => ListeningRound, {
    nullable: true,
    description: 'The round before it, among those the reader may see; null for the first.',
  })
  previous(@Root() round: RoundRow, @Ctx() context: RequestContext): Promise<ListeningRound | null> {
    return context.load(roundsBefore, round.id, undefined);
  }

  @FieldResolver(() => [ListeningFinding], {
    nullable: true,
    description: 'What it found, each beside what the round before found.',
  })
  async findings(@Root() round: RoundRow, @Ctx() context: RequestContext): Promise<ListeningFinding[]> {
    return compareRounds(round, await context.load(roundsBefore, round.id, undefined));
  }

  @FieldResolver(() => [ListeningFinding], {
    nullable: true,
    description: 'What the round before found, at a scale that took part again, and this one does not take up.',
  })
  async notHeardAgain(@Root() round: RoundRow, @Ctx() context: RequestContext): Promise<ListeningFinding[]> {
    const previous = await context.load(roundsBefore, round.id, undefined);
    return notHeardAgain(round, previous).map((finding) => ({ ...finding, before: null }));
  }

  @Mutation(() => ListeningRoundPayload, {
    nullable: true,
    description: 'Records a listening round of the actor’s commune.',
  })
  async recordListeningRound(
    @Arg('input', () => RecordListeningRoundInput) input: RecordListeningRoundInput,
    @Ctx() context: RequestContext,
  ): Promise<ListeningRoundPayload> {
    return await payload(context, await recordRound(context, input));
  }

  @Mutation(() => ListeningRoundPayload, {
    nullable: true,
    description: 'Changes a listening round that the commune recorded.',
  })
  async updateListeningRound(
    @Arg('input', () => UpdateListeningRoundInput) input: UpdateListeningRoundInput,
    @Ctx() context: RequestContext,
  ): Promise<ListeningRoundPayload> {
    return await payload(context, await updateRound(context, input));
  }
}

/** A commune's listening rounds. */
@Resolver(() => Commune)
export class ListeningOfCommuneResolver {
  @FieldResolver(() => ListeningRoundConnection, {
    nullable: true,
    description: 'Its listening rounds, as far as the reader may see them.',
  })
  listeningRounds(
    @Root() commune: Commune,
    @Args(() => ListeningListArgs) args: ListeningListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ListeningRound>> {
    return context.load(roundsOfCommunes, commune.insee, args);
  }
}

export function resolveListeningRound(
  reference: { id: string },
  context: RequestContext,
): Promise<ListeningRound | null> {
  return context.load(roundsById, reference.id, undefined);
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<ListeningRoundPayload> {
  return {
    round: entityId === null ? null : await context.load(roundsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
