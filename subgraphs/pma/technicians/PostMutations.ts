import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { createTechnician, removeTechnician, setPostTerms, updateTechnician } from './postChanges.js';
import {
  CreateTechnicianInput,
  RemoveTechnicianInput,
  SetPostTermsInput,
  UpdateTechnicianInput,
} from './postInputs.js';
import { TechnicianPayload } from './technicianInputs.js';
import { technicianPayload } from './technicianPayload.js';

@Resolver()
export class PostMutations {
  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description: 'Adds a post to one’s own pole: from its first day it counts in months, matching and offers.',
  })
  async createTechnician(
    @Arg('input', () => CreateTechnicianInput) input: CreateTechnicianInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    return await technicianPayload(context, await createTechnician(context, input));
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Corrects what is said of a post. What it promised is kept, and counted anew against what it gives. Skills, months and the last day have mutations of their own.',
  })
  async updateTechnician(
    @Arg('input', () => UpdateTechnicianInput) input: UpdateTechnicianInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    return await technicianPayload(context, await updateTechnician(context, input));
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Says what a post works and pools from a month on, or takes such a change back. The months before stay as they were; what is already promised is kept, and the excess is shown.',
  })
  async setPostTerms(
    @Arg('input', () => SetPostTermsInput) input: SetPostTermsInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    return await technicianPayload(context, await setPostTerms(context, input));
  }

  @Mutation(() => TechnicianPayload, {
    nullable: true,
    description:
      'Takes back a post that was made by mistake, as long as nothing rests on it; it answers no post then. A post that ends keeps its history: `setPostEnd`.',
  })
  async removeTechnician(
    @Arg('input', () => RemoveTechnicianInput) input: RemoveTechnicianInput,
    @Ctx() context: RequestContext,
  ): Promise<TechnicianPayload> {
    return await technicianPayload(context, await removeTechnician(context, input));
  }
}
