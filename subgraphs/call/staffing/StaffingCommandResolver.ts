import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import { today } from '../territory/today.js';
import { createStaffingRequest } from './createStaffingRequest.js';
import { cancelStaffingRequest, sendStaffingRequest } from './moveStaffingRequest.js';
import { staffingRequestOf } from './StaffingRequestResolver.js';
import {
  CancelStaffingRequestInput,
  CreateStaffingRequestInput,
  SendStaffingRequestInput,
  StaffingRequestPayload,
} from './staffingInputs.js';

@ObjectType({ description: '« Compétence du référentiel » A skill that can be asked for.' })
export class ReferenceSkill {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  label!: string;

  @Field(() => String, { description: 'Skills of one family stand in for each other most easily.' })
  family!: string;
}

@Resolver()
export class StaffingCommandResolver {
  @Query(() => [ReferenceSkill], { nullable: true, description: 'The reference list of skills, as of today, by code.' })
  async skills(@Ctx() context: RequestContext): Promise<ReferenceSkill[]> {
    const rows = await skillsOn(await context.manager(), today());
    return rows.map((row) => ({ code: row.code, label: row[context.locale], family: row.family }));
  }

  @Mutation(() => StaffingRequestPayload, {
    nullable: true,
    description: 'Writes a request for a need that nobody of the agglomeration can serve; it stays a draft until sent.',
  })
  async createStaffingRequest(
    @Arg('input', () => CreateStaffingRequestInput, { description: 'What is asked for.' })
    input: CreateStaffingRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<StaffingRequestPayload> {
    return await payload(context, await createStaffingRequest(context, input));
  }

  @Mutation(() => StaffingRequestPayload, { nullable: true, description: 'Sends a draft to the pole.' })
  async sendStaffingRequest(
    @Arg('input', () => SendStaffingRequestInput, { description: 'Which one.' }) input: SendStaffingRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<StaffingRequestPayload> {
    return await payload(context, await sendStaffingRequest(context, input));
  }

  @Mutation(() => StaffingRequestPayload, {
    nullable: true,
    description: 'Takes a request back; the pole is told where it knows of it.',
  })
  async cancelStaffingRequest(
    @Arg('input', () => CancelStaffingRequestInput, { description: 'Which one, and why.' })
    input: CancelStaffingRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<StaffingRequestPayload> {
    return await payload(context, await cancelStaffingRequest(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<StaffingRequestPayload> {
  return {
    staffingRequest: entityId === null ? null : await staffingRequestOf(context, entityId),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
