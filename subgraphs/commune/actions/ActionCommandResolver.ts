import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { ActionPayload } from './ActionPayload.js';
import { CreateActionInput, MoveActionInput, UpdateActionInput } from './actionInputs.js';
import { createAction } from './createAction.js';
import { moveAction } from './moveAction.js';
import { rateActionPillars } from './rateActionPillars.js';
import { reviewAction } from './reviewAction.js';
import { setActionInitiative } from './setActionInitiative.js';
import { setActionTrajectory } from './setActionTrajectory.js';
import { actionsById } from './store.js';
import { updateAction } from './updateAction.js';
import { upsertAction } from './upsertAction.js';
import {
  RateActionPillarsInput,
  ReviewActionInput,
  SetActionInitiativeInput,
  SetActionTrajectoryInput,
  UpsertActionByExternalIdInput,
} from './wholeInputs.js';

@Resolver()
export class ActionCommandResolver {
  @Mutation(() => ActionPayload, { nullable: true, description: 'Records an action of the actor’s commune.' })
  async createAction(
    @Arg('input', () => CreateActionInput) input: CreateActionInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await createAction(context, input));
  }

  @Mutation(() => ActionPayload, {
    nullable: true,
    description: 'Changes what is written of an action; its moves have their own.',
  })
  async updateAction(
    @Arg('input', () => UpdateActionInput) input: UpdateActionInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await updateAction(context, input));
  }

  @Mutation(() => ActionPayload, { nullable: true, description: 'Moves an action to another phase or status.' })
  async moveAction(
    @Arg('input', () => MoveActionInput) input: MoveActionInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await moveAction(context, input));
  }

  @Mutation(() => ActionPayload, {
    nullable: true,
    description: 'Records how far an action rests on pillars of the approach, and what shows it.',
  })
  async rateActionPillars(
    @Arg('input', () => RateActionPillarsInput) input: RateActionPillarsInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await rateActionPillars(context, input));
  }

  @Mutation(() => ActionPayload, { nullable: true, description: 'Writes from where to where an action goes.' })
  async setActionTrajectory(
    @Arg('input', () => SetActionTrajectoryInput) input: SetActionTrajectoryInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await setActionTrajectory(context, input));
  }

  @Mutation(() => ActionPayload, {
    nullable: true,
    description: 'Says to which initiative of the agglomeration an action belongs.',
  })
  async setActionInitiative(
    @Arg('input', () => SetActionInitiativeInput) input: SetActionInitiativeInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await setActionInitiative(context, input));
  }

  @Mutation(() => ActionPayload, { nullable: true, description: 'Adds a review to an action’s history.' })
  async reviewAction(
    @Arg('input', () => ReviewActionInput) input: ReviewActionInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await reviewAction(context, input));
  }

  @Mutation(() => ActionPayload, {
    nullable: true,
    description: 'Records or changes the action that an application of the commune knows under an id of its own.',
  })
  async upsertActionByExternalId(
    @Arg('input', () => UpsertActionByExternalIdInput) input: UpsertActionByExternalIdInput,
    @Ctx() context: RequestContext,
  ): Promise<ActionPayload> {
    return await payload(context, await upsertAction(context, input));
  }
}

async function payload(context: RequestContext, outcome: Outcome): Promise<ActionPayload> {
  const { entityId, obstacles } = outcome;
  return {
    action: entityId === null ? null : await context.load(actionsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
