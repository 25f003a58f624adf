import { validate } from 'uuid';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Transition } from '#shared/graphql/Transition.js';
import { reviewsOf } from '../criteria/store.js';
import { ProposalReceipt } from '../inbox/ProposalReceipt.js';
import { receiptsById } from '../inbox/receipts.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { type ClockReading, readClock } from './clock.js';
import { Labelling, LabellingConnection } from './Labelling.js';
import { LabellingClock } from './LabellingClock.js';
import { LabellingDecision } from './LabellingDecision.js';
import { LabellingListArgs } from './LabellingList.js';
import { LabellingPayload, labellingPayload } from './LabellingPayload.js';
import type { LabellingRow } from './LabellingRow.js';
import { MoveLabellingInput } from './MoveLabellingInput.js';
import { moveLabelling } from './moveLabelling.js';
import { Project } from './Project.js';
import { PromisedDelay, PromisedDelayPayload, SetPromisedDelayInput } from './PromisedDelay.js';
import { promisedDelaysOf, setPromisedDelay } from './promisedDelays.js';
import { decisionsOf, type LabellingQuestion, labellingPage, labellingPages, labellingsById } from './store.js';
import { transitionsOf } from './transitions.js';
import { WaitingFor, waitingFor, waitingSince } from './waiting.js';

/** The labelling of this id that the reader may see; null otherwise. */
export async function labellingOf(context: RequestContext, id: string): Promise<LabellingRow | null> {
  return validate(id) ? await context.load(labellingsById, id, undefined) : null;
}

function questionOf(args: LabellingListArgs): LabellingQuestion {
  return { filter: args.filter ?? null, sort: args.sort ?? null, ...checkPage(args) };
}

@Resolver(() => Labelling)
export class LabellingResolver {
  @Query(() => Labelling, {
    nullable: true,
    description: 'A labelling by its id; null when the reader may not see it.',
  })
  async labelling(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Labelling | null> {
    return await labellingOf(context, id);
  }

  @Query(() => LabellingConnection, { nullable: true, description: 'Labellings of all agglomerations.' })
  async labellings(
    @Args(() => LabellingListArgs) args: LabellingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Labelling>> {
    return await labellingPage(await context.manager(), questionOf(args));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Decides of a proposal to one’s own agglomeration.',
  })
  async moveLabelling(
    @Arg('input', () => MoveLabellingInput, { description: 'The decision.' }) input: MoveLabellingInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await moveLabelling(context, input));
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The proposed project.' })
  project(@Root() labelling: LabellingRow): Project {
    return { id: labelling.projectId };
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who was asked, and decides.' })
  async agglomeration(@Root() labelling: LabellingRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, labelling.siren, undefined);
  }

  @FieldResolver(() => ProposalReceipt, {
    nullable: true,
    description: 'What the commune sent: the proposal under way.',
  })
  async receipt(@Root() labelling: LabellingRow, @Ctx() context: RequestContext): Promise<ProposalReceipt | null> {
    return await context.load(receiptsById, labelling.receiptId, undefined);
  }

  @FieldResolver(() => [LabellingDecision], { nullable: true, description: 'Every move, oldest first.' })
  async decisions(@Root() labelling: LabellingRow, @Ctx() context: RequestContext): Promise<LabellingDecision[]> {
    return await context.load(decisionsOf, labelling.id, undefined);
  }

  @FieldResolver(() => [Transition], { nullable: true, description: 'What may be decided next, and by this reader.' })
  async availableTransitions(@Root() labelling: LabellingRow, @Ctx() context: RequestContext): Promise<Transition[]> {
    const { id, gridId, review, siren } = labelling;
    const scored = siren === context.actor.tenant;
    const scores = scored ? await context.load(reviewsOf, { id, gridId, review }, undefined) : null;
    return transitionsOf(labelling, context.actor, context.locale, scores);
  }

  @FieldResolver(() => LabellingClock, {
    nullable: true,
    description: 'The promised delay, from ADMISSIBLE on; null before, and for who does not read the whole file.',
  })
  clock(@Root() { clock, readsFile }: LabellingRow): ClockReading | null {
    return clock === null || !readsFile ? null : readClock(clock, today());
  }

  @FieldResolver(() => WaitingFor, { nullable: true, description: 'Whose turn it is.' })
  waitingFor(@Root() labelling: LabellingRow): WaitingFor | null {
    return labelling.readsFile ? waitingFor(labelling) : null;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Since which day it is that one’s turn.' })
  waitingSince(@Root() labelling: LabellingRow): string | null {
    return labelling.readsFile ? waitingSince(labelling) : null;
  }

  @FieldResolver(() => [Agglomeration], {
    nullable: true,
    description: 'The other agglomerations, some communes of which carry the project: informed, they may comment.',
  })
  async informed(@Root() labelling: LabellingRow, @Ctx() context: RequestContext): Promise<Agglomeration[]> {
    const known = await Promise.all(
      labelling.informed.map((siren) => context.load(agglomerationsBySiren, siren, undefined)),
    );
    return known.filter((one) => one !== null);
  }
}

@Resolver(() => Agglomeration)
export class AgglomerationLabellingsResolver {
  @FieldResolver(() => LabellingConnection, {
    nullable: true,
    description: 'Proposals made to it and its answers; with the state RECEIVED, its inbox.',
  })
  async labellings(
    @Root() agglomeration: Agglomeration,
    @Args(() => LabellingListArgs) args: LabellingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Labelling>> {
    return await context.load(labellingPages, agglomeration.siren, questionOf(args));
  }

  @FieldResolver(() => [PromisedDelay], {
    nullable: true,
    description: 'Within how many days it answers what is admissible, each delay from its day on.',
  })
  async promisedDelays(@Root() agglomeration: Agglomeration, @Ctx() context: RequestContext): Promise<PromisedDelay[]> {
    return await context.load(promisedDelaysOf, agglomeration.siren, undefined);
  }

  @Mutation(() => PromisedDelayPayload, {
    nullable: true,
    description: 'Promises a delay for what becomes admissible at one’s own agglomeration from a day on.',
  })
  async setPromisedDelay(
    @Arg('input', () => SetPromisedDelayInput) input: SetPromisedDelayInput,
    @Ctx() context: RequestContext,
  ): Promise<PromisedDelayPayload> {
    const { entityId, version, obstacles } = await setPromisedDelay(context, input);
    return {
      promisedDelay: entityId === null ? null : { since: entityId, days: version ?? 0 },
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}
