import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Action } from '../actions/Action.js';
import { actionsById } from '../actions/store.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Experiment, ExperimentConnection, type ExperimentRow } from './Experiment.js';
import { ExperimentListArgs } from './ExperimentList.js';
import { experimentList, experimentsOfCommunes } from './experimentLists.js';
import { Lesson } from './Lesson.js';
import { experimentsById, lessonsOfExperiments } from './store.js';

@Resolver(() => Experiment)
export class ExperimentResolver {
  @Query(() => Experiment, {
    nullable: true,
    description: 'One experiment; null when it does not exist for this reader.',
  })
  experiment(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Experiment | null> {
    return context.load(experimentsById, id, undefined);
  }

  @Query(() => ExperimentConnection, { nullable: true, description: 'The experiments that this reader may see.' })
  async experiments(
    @Args(() => ExperimentListArgs) args: ExperimentListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Experiment>> {
    return await experimentList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that tries.' })
  commune(@Root() experiment: ExperimentRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, experiment.insee, undefined);
  }

  @FieldResolver(() => Action, {
    nullable: true,
    description: 'The action it belongs to, if one that the reader may see.',
  })
  async action(@Root() { actionId }: ExperimentRow, @Ctx() context: RequestContext): Promise<Action | null> {
    return actionId === null ? null : await context.load(actionsById, actionId, undefined);
  }

  @FieldResolver(() => [Lesson], { nullable: true, description: 'What it taught, oldest first.' })
  lessons(@Root() experiment: ExperimentRow, @Ctx() context: RequestContext): Promise<Lesson[]> {
    return context.load(lessonsOfExperiments, experiment.id, undefined);
  }
}

/** A commune's list of its experiments. */
@Resolver(() => Commune)
export class ExperimentsOfCommuneResolver {
  @FieldResolver(() => ExperimentConnection, {
    nullable: true,
    description: 'What it tries, as far as the reader may see it.',
  })
  experiments(
    @Root() commune: Commune,
    @Args(() => ExperimentListArgs) args: ExperimentListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Experiment>> {
    return context.load(experimentsOfCommunes, commune.insee, args);
  }
}

export function resolveExperiment(reference: { id: string }, context: RequestContext): Promise<Experiment | null> {
  return context.load(experimentsById, reference.id, undefined);
}
