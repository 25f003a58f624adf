import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Theme } from '#shared/graphql/Theme.js';
import { WorkingGroup } from './WorkingGroup.js';

@InputType({ description: '« Composition d’un groupe » Who works in it: functions, services and counts.' })
export class GroupMembersInput {
  @Field(() => [String], { description: 'Delegations, as functions; 50 at most.' })
  delegations!: string[];

  @Field(() => [String], { description: 'Services; 50 at most.' })
  services!: string[];

  @Field(() => Int, { description: 'How many elected members, 0 to 1,000.' })
  electedCount!: number;

  @Field(() => Int, { description: 'How many technicians, 0 to 1,000.' })
  technicianCount!: number;
}

@InputType({ description: '« Nouveau groupe de travail » Of one’s own agglomeration.' })
export class CreateWorkingGroupInput extends KeyedInput {
  @Field(() => String, { description: 'What it is called, 200 characters at most.' })
  title!: string;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => GroupMembersInput, { description: 'Who works in it.' })
  members!: GroupMembersInput;

  @Field(() => DateScalar, { description: 'Its first day.' })
  since!: string;
}

@InputType({ description: '« Changer un groupe de travail » Its members, or its end.' })
export class UpdateWorkingGroupInput extends VersionedInput {
  @Field(() => ID, { description: 'The group.' })
  id!: string;

  @Field(() => GroupMembersInput, { nullable: true, description: 'Who works in it; as before without it.' })
  members?: GroupMembersInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; as before without it.' })
  endedOn?: string | null;
}

@ObjectType({ description: '« Réponse » The group after the change, or what stopped it.' })
export class WorkingGroupPayload {
  @Field(() => WorkingGroup, { nullable: true, description: 'The group; null when nothing was written.' })
  workingGroup!: WorkingGroup | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
