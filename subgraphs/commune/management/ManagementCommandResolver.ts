import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import type { Problem } from '#shared/graphql/Problem.js';
import { type Obstacle, toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import {
  assessTraining,
  recordPresentation,
  recordTraining,
  setSteeringFunction,
  updatePresentation,
} from './managementCommands.js';
import {
  AssessTrainingInput,
  RecordPresentationInput,
  RecordTrainingInput,
  SetSteeringFunctionInput,
  UpdatePresentationInput,
} from './managementInputs.js';
import { PresentationPayload, SteeringTeamPayload, TrainingPayload } from './managementPayloads.js';
import { presentationsById, steeringTeamsOf, trainingsById } from './store.js';

@Resolver()
export class ManagementCommandResolver {
  @Mutation(() => PresentationPayload, {
    nullable: true,
    description: 'Records that someone of the commune presented its approach.',
  })
  async recordPresentation(
    @Arg('input', () => RecordPresentationInput) input: RecordPresentationInput,
    @Ctx() context: RequestContext,
  ): Promise<PresentationPayload> {
    const { entityId, obstacles } = await recordPresentation(context, input);
    return {
      presentation: entityId === null ? null : await context.load(presentationsById, entityId, undefined),
      problems: said(context, obstacles),
    };
  }

  @Mutation(() => PresentationPayload, {
    nullable: true,
    description: 'Corrects a presentation, or shows it to others or to nobody.',
  })
  async updatePresentation(
    @Arg('input', () => UpdatePresentationInput) input: UpdatePresentationInput,
    @Ctx() context: RequestContext,
  ): Promise<PresentationPayload> {
    const { entityId, obstacles } = await updatePresentation(context, input);
    return {
      presentation: entityId === null ? null : await context.load(presentationsById, entityId, undefined),
      problems: said(context, obstacles),
    };
  }

  @Mutation(() => TrainingPayload, { nullable: true, description: 'Records a training held by or for the commune.' })
  async recordTraining(
    @Arg('input', () => RecordTrainingInput) input: RecordTrainingInput,
    @Ctx() context: RequestContext,
  ): Promise<TrainingPayload> {
    const { entityId, obstacles } = await recordTraining(context, input);
    return {
      training: entityId === null ? null : await context.load(trainingsById, entityId, undefined),
      problems: said(context, obstacles),
    };
  }

  @Mutation(() => TrainingPayload, { nullable: true, description: 'Says what a training changed.' })
  async assessTraining(
    @Arg('input', () => AssessTrainingInput) input: AssessTrainingInput,
    @Ctx() context: RequestContext,
  ): Promise<TrainingPayload> {
    const { entityId, obstacles } = await assessTraining(context, input);
    return {
      training: entityId === null ? null : await context.load(trainingsById, entityId, undefined),
      problems: said(context, obstacles),
    };
  }

  @Mutation(() => SteeringTeamPayload, {
    nullable: true,
    description: 'Says how a function of the steering team shares its time from a day on.',
  })
  async setSteeringFunction(
    @Arg('input', () => SetSteeringFunctionInput) input: SetSteeringFunctionInput,
    @Ctx() context: RequestContext,
  ): Promise<SteeringTeamPayload> {
    const { entityId, obstacles } = await setSteeringFunction(context, input);
    return {
      steeringTeam: entityId === null ? null : await context.load(steeringTeamsOf, entityId, input.since),
      problems: said(context, obstacles),
    };
  }
}

function said(context: RequestContext, obstacles: readonly Obstacle[]): Problem[] {
  return obstacles.map((obstacle) => toProblem(obstacle, context.locale));
}
