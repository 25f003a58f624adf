import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { StaffingRequest } from './StaffingRequest.js';

@InputType({ description: '« Nouvelle demande de ressource » For a need of a project proposed to the agglomeration.' })
export class CreateStaffingRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'The project, proposed to the agglomeration.' })
  projectId!: string;

  @Field(() => ID, { description: 'Its need that is not covered.' })
  needId!: string;

  @Field(() => String, { description: 'The skill sought: a code of the reference list, or its name.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'The level sought, or above.' })
  level!: SkillLevel;

  @Field(() => HalfDaysScalar, { description: 'Half-days, 1 to 100,000.' })
  halfDays!: number;

  @Field(() => HalfDaysScalar, {
    description: 'Evidence: half-days that the agglomeration’s own posts have left for it in the window.',
  })
  ownHalfDays!: number;

  @Field(() => DateScalar, { description: 'First day of the window.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day of the window, included.' })
  until!: string;

  @Field(() => String, { description: 'Why nobody of the agglomeration can, up to 10,000 characters.' })
  reason!: string;
}

@InputType({ description: '« Envoyer une demande » To the pole.' })
export class SendStaffingRequestInput extends VersionedInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;
}

@InputType({ description: '« Annuler une demande » Takes it back; the pole is told.' })
export class CancelStaffingRequestInput extends VersionedInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => String, { description: 'Why, up to 10,000 characters.' })
  reason!: string;
}

@ObjectType({ description: '« Réponse » The request after the change, or what stopped it.' })
export class StaffingRequestPayload {
  @Field(() => StaffingRequest, { nullable: true, description: 'The request; null when nothing was written.' })
  staffingRequest!: StaffingRequest | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
