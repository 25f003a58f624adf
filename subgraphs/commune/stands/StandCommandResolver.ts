import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { changed } from './changed.js';
import { createMicroDistrict } from './createMicroDistrict.js';
import { createStand } from './createStand.js';
import { followUpHeardNeed } from './followUpHeardNeed.js';
import { recordHeardNeed } from './recordHeardNeed.js';
import { updateHeardNeed, updateMicroDistrict, updateStand } from './standCorrections.js';
import {
  CreateMicroDistrictInput,
  CreateStandInput,
  FollowUpHeardNeedInput,
  RecordHeardNeedInput,
  UpdateHeardNeedInput,
  UpdateMicroDistrictInput,
  UpdateStandInput,
} from './standInputs.js';
import { HeardNeedPayload, MicroDistrictPayload, StandPayload } from './standPayloads.js';
import { heardNeedsById, microDistrictsById, standsById } from './store.js';

@Resolver()
export class StandCommandResolver {
  @Mutation(() => MicroDistrictPayload, {
    nullable: true,
    description: 'Names a micro-district of the actor’s commune.',
  })
  async createMicroDistrict(
    @Arg('input', () => CreateMicroDistrictInput) input: CreateMicroDistrictInput,
    @Ctx() context: RequestContext,
  ): Promise<MicroDistrictPayload> {
    const { row, problems } = await changed(context, await createMicroDistrict(context, input), microDistrictsById);
    return { microDistrict: row, problems };
  }

  @Mutation(() => StandPayload, { nullable: true, description: 'Records a stand that the actor’s commune held.' })
  async createStand(
    @Arg('input', () => CreateStandInput) input: CreateStandInput,
    @Ctx() context: RequestContext,
  ): Promise<StandPayload> {
    const { row, problems } = await changed(context, await createStand(context, input), standsById);
    return { stand: row, problems };
  }

  @Mutation(() => HeardNeedPayload, { nullable: true, description: 'Records a need heard at a stand.' })
  async recordHeardNeed(
    @Arg('input', () => RecordHeardNeedInput) input: RecordHeardNeedInput,
    @Ctx() context: RequestContext,
  ): Promise<HeardNeedPayload> {
    const { row, problems } = await changed(context, await recordHeardNeed(context, input), heardNeedsById);
    return { heardNeed: row, problems };
  }

  @Mutation(() => HeardNeedPayload, {
    nullable: true,
    description: 'Says what came of a heard need, or moves its deadline while nothing has.',
  })
  async followUpHeardNeed(
    @Arg('input', () => FollowUpHeardNeedInput) input: FollowUpHeardNeedInput,
    @Ctx() context: RequestContext,
  ): Promise<HeardNeedPayload> {
    const { row, problems } = await changed(context, await followUpHeardNeed(context, input), heardNeedsById);
    return { heardNeed: row, problems };
  }

  @Mutation(() => MicroDistrictPayload, {
    nullable: true,
    description: 'Corrects the name of a micro-district of the actor’s commune, or who may see it.',
  })
  async updateMicroDistrict(
    @Arg('input', () => UpdateMicroDistrictInput) input: UpdateMicroDistrictInput,
    @Ctx() context: RequestContext,
  ): Promise<MicroDistrictPayload> {
    const { row, problems } = await changed(context, await updateMicroDistrict(context, input), microDistrictsById);
    return { microDistrict: row, problems };
  }

  @Mutation(() => StandPayload, {
    nullable: true,
    description: 'Corrects what was recorded of a stand; the needs heard there and who came take its day.',
  })
  async updateStand(
    @Arg('input', () => UpdateStandInput) input: UpdateStandInput,
    @Ctx() context: RequestContext,
  ): Promise<StandPayload> {
    const { row, problems } = await changed(context, await updateStand(context, input), standsById);
    return { stand: row, problems };
  }

  @Mutation(() => HeardNeedPayload, {
    nullable: true,
    description: 'Corrects what was written of a heard need, or who may see it; its follow-up is said apart.',
  })
  async updateHeardNeed(
    @Arg('input', () => UpdateHeardNeedInput) input: UpdateHeardNeedInput,
    @Ctx() context: RequestContext,
  ): Promise<HeardNeedPayload> {
    const { row, problems } = await changed(context, await updateHeardNeed(context, input), heardNeedsById);
    return { heardNeed: row, problems };
  }
}
