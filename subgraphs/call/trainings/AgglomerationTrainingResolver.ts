import { changed, problemsOf } from '#shared/graphql/changed.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { shownCount } from '#shared/graphql/suppressedCounts.js';
import { Initiative } from '../initiatives/Initiative.js';
import { initiativesById } from '../initiatives/initiativeStore.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { ownedBy } from '../territory/ownedBy.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { AgglomerationTraining, AgglomerationTrainingConnection, type TrainingRow } from './AgglomerationTraining.js';
import { AgglomerationTrainingPayload } from './AgglomerationTrainingPayload.js';
import { trainingPages, trainingsById } from './store.js';
import { countTrainees, recordAgglomerationTraining } from './trainingCommands.js';
import { AgglomerationTrainingArgs, CountTraineesInput, RecordAgglomerationTrainingInput } from './trainingInputs.js';

@Resolver(() => AgglomerationTraining)
export class AgglomerationTrainingResolver {
  @Query(() => AgglomerationTraining, {
    nullable: true,
    description: 'One training of an agglomeration; null when it does not exist for this reader.',
  })
  async agglomerationTraining(
    @Arg('id', () => ID, { description: 'The training.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationTraining | null> {
    return await context.load(trainingsById, id, undefined);
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'The agglomeration that holds it.' })
  agglomeration(@Root() { siren }: TrainingRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return context.load(agglomerationsBySiren, siren, undefined);
  }

  @FieldResolver(() => Initiative, {
    nullable: true,
    description: 'The initiative it serves; null for none, and for one that the reader may not see.',
  })
  async initiative(
    @Root() { initiativeId }: AgglomerationTraining,
    @Ctx() context: RequestContext,
  ): Promise<Initiative | null> {
    return initiativeId == null ? null : await context.load(initiativesById, initiativeId, undefined);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many took part; hidden from 1 to 4 for everybody but the agglomeration; null before it is counted.',
  })
  participants(@Root() { counted, siren }: TrainingRow, @Ctx() { actor }: RequestContext): number | null {
    return ownedBy(actor, siren) ? counted : shownCount(counted);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'True when the count is hidden.' })
  suppressed(@Root() { counted, siren }: TrainingRow, @Ctx() { actor }: RequestContext): boolean {
    return counted !== null && !ownedBy(actor, siren) && shownCount(counted) === null;
  }

  @Mutation(() => AgglomerationTrainingPayload, {
    nullable: true,
    description: 'Records a training of the agglomeration.',
  })
  async recordAgglomerationTraining(
    @Arg('input', () => RecordAgglomerationTrainingInput) input: RecordAgglomerationTrainingInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationTrainingPayload> {
    const outcome = await recordAgglomerationTraining(context, input);
    return { training: await changed(context, trainingsById, outcome), problems: problemsOf(outcome, context) };
  }

  @Mutation(() => AgglomerationTrainingPayload, {
    nullable: true,
    description: 'Says how many took part in a training.',
  })
  async countTrainees(
    @Arg('input', () => CountTraineesInput) input: CountTraineesInput,
    @Ctx() context: RequestContext,
  ): Promise<AgglomerationTrainingPayload> {
    const outcome = await countTrainees(context, input);
    return { training: await changed(context, trainingsById, outcome), problems: problemsOf(outcome, context) };
  }
}

@Resolver(() => Agglomeration)
export class TrainingsOfAgglomerationResolver {
  @FieldResolver(() => AgglomerationTrainingConnection, {
    nullable: true,
    description: 'Its trainings, the newest first.',
  })
  async trainings(
    @Root() { siren }: Agglomeration,
    @Args(() => AgglomerationTrainingArgs) args: AgglomerationTrainingArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<AgglomerationTraining>> {
    const { audiences = null, initiative = null } = args;
    return await context.load(trainingPages, siren, { audiences, initiative, ...checkPage(args) });
  }
}
