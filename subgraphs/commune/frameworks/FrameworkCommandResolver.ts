import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { adoptFramework, evaluateAdoption } from './adoptionCommands.js';
import { adoptionsById } from './adoptionStore.js';
import { FrameworkAdoptionPayload, FrameworkPayload } from './FrameworkPayload.js';
import { createFramework, editFrameworkDraft, publishFramework, updateFramework } from './frameworkCommands.js';
import {
  AdoptFrameworkInput,
  CreateFrameworkInput,
  EditFrameworkDraftInput,
  EvaluateAdoptionInput,
  PublishFrameworkInput,
  UpdateFrameworkInput,
} from './frameworkInputs.js';
import { frameworksById } from './store.js';

@Resolver()
export class FrameworkCommandResolver {
  @Mutation(() => FrameworkPayload, {
    nullable: true,
    description: 'Begins a framework of the actor’s commune, as a draft.',
  })
  async createFramework(
    @Arg('input', () => CreateFrameworkInput) input: CreateFrameworkInput,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkPayload> {
    return await framework(context, await createFramework(context, input));
  }

  @Mutation(() => FrameworkPayload, {
    nullable: true,
    description: 'Changes a framework’s title, theme or visibility; what it says is in its draft.',
  })
  async updateFramework(
    @Arg('input', () => UpdateFrameworkInput) input: UpdateFrameworkInput,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkPayload> {
    return await framework(context, await updateFramework(context, input));
  }

  @Mutation(() => FrameworkPayload, { nullable: true, description: 'Writes what the next version will say.' })
  async editFrameworkDraft(
    @Arg('input', () => EditFrameworkDraftInput) input: EditFrameworkDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkPayload> {
    return await framework(context, await editFrameworkDraft(context, input));
  }

  @Mutation(() => FrameworkPayload, {
    nullable: true,
    description: 'Publishes the draft as the next version, which then never changes.',
  })
  async publishFramework(
    @Arg('input', () => PublishFrameworkInput) input: PublishFrameworkInput,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkPayload> {
    return await framework(context, await publishFramework(context, input));
  }

  @Mutation(() => FrameworkAdoptionPayload, {
    nullable: true,
    description: 'Adopts one version of another commune’s framework, with what is adapted to the place.',
  })
  async adoptFramework(
    @Arg('input', () => AdoptFrameworkInput) input: AdoptFrameworkInput,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkAdoptionPayload> {
    return await adoption(context, await adoptFramework(context, input));
  }

  @Mutation(() => FrameworkAdoptionPayload, {
    nullable: true,
    description: 'Says what came of an adopted framework, for the communes that come after.',
  })
  async evaluateAdoption(
    @Arg('input', () => EvaluateAdoptionInput) input: EvaluateAdoptionInput,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkAdoptionPayload> {
    return await adoption(context, await evaluateAdoption(context, input));
  }
}

async function framework(context: RequestContext, { entityId, obstacles }: Outcome): Promise<FrameworkPayload> {
  return {
    framework: entityId === null ? null : await context.load(frameworksById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

async function adoption(context: RequestContext, { entityId, obstacles }: Outcome): Promise<FrameworkAdoptionPayload> {
  return {
    adoption: entityId === null ? null : await context.load(adoptionsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
