import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { createExperiment } from './createExperiment.js';
import { endExperiment } from './endExperiment.js';
import {
  CreateExperimentInput,
  EndExperimentInput,
  ReuseLessonInput,
  UpdateExperimentInput,
} from './experimentInputs.js';
import { ExperimentPayload, LessonPayload } from './experimentPayloads.js';
import { reuseLesson } from './reuseLesson.js';
import { experimentsById, lessonsById } from './store.js';
import { updateExperiment } from './updateExperiment.js';

@Resolver()
export class ExperimentCommandResolver {
  @Mutation(() => ExperimentPayload, { nullable: true, description: 'Records an experiment of the actor’s commune.' })
  async createExperiment(
    @Arg('input', () => CreateExperimentInput) input: CreateExperimentInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return await payload(context, await createExperiment(context, input));
  }

  @Mutation(() => ExperimentPayload, {
    nullable: true,
    description: 'Changes what is written of an experiment, and who may see it and its lessons.',
  })
  async updateExperiment(
    @Arg('input', () => UpdateExperimentInput) input: UpdateExperimentInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return await payload(context, await updateExperiment(context, input));
  }

  @Mutation(() => ExperimentPayload, { nullable: true, description: 'Ends an experiment, with what it taught.' })
  async endExperiment(
    @Arg('input', () => EndExperimentInput) input: EndExperimentInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentPayload> {
    return await payload(context, await endExperiment(context, input));
  }

  @Mutation(() => LessonPayload, {
    nullable: true,
    description: 'Says that the actor’s commune makes use of another commune’s public lesson.',
  })
  async reuseLesson(
    @Arg('input', () => ReuseLessonInput) input: ReuseLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<LessonPayload> {
    const { entityId, obstacles } = await reuseLesson(context, input);
    return {
      lesson: entityId === null ? null : await context.load(lessonsById, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<ExperimentPayload> {
  return {
    experiment: entityId === null ? null : await context.load(experimentsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
