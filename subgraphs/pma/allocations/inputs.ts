import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DoneMonthInput, PlannedMonthInput } from '#shared/graphql/monthInputs.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, InseeScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { Allocation, AllocationState } from './Allocation.js';

@InputType({ description: '« Demande d’affectation » A post for the resource team of a project.' })
export class RequestAllocationInput extends KeyedInput {
  @Field(() => ID, { description: 'The post.' })
  technicianId!: string;

  @Field(() => ID, { description: 'The project whose team it joins; the team is made if there is none.' })
  projectId!: string;

  @Field(() => InseeScalar, { description: 'The project’s lead commune, which pilots the team.' })
  pilot!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day, included.' })
  until!: string;

  @Field(() => [PlannedMonthInput], { description: 'Half-days by month, within the period.' })
  months!: PlannedMonthInput[];

  @Field(() => ID, { nullable: true, description: 'The staffing request that it serves, if one.' })
  staffingRequestId?: string | null;
}

@InputType()
abstract class ExistingAllocationInput extends VersionedInput {
  @Field(() => ID, { description: 'The allocation.' })
  id!: string;
}

@InputType({ description: '« Étape d’une affectation » To which state, and why.' })
export class MoveAllocationInput extends ExistingAllocationInput {
  @Field(() => AllocationState, { description: 'The new state.' })
  to!: AllocationState;

  @Field(() => String, { nullable: true, description: 'Why; needed to refuse or to cancel.' })
  reason?: string | null;
}

@InputType({ description: '« Dérogation à la capacité » That an allocation may exceed what its post can give.' })
export class OverrideCapacityInput extends ExistingAllocationInput {
  @Field(() => String, { description: 'Why it may.' })
  reason!: string;

  @Field(() => String, {
    description: 'The post of who decides: a function such as "direction du pôle", never a name.',
  })
  authorPost!: string;

  @Field(() => DateScalar, { description: 'Its last day, within the allocation’s period.' })
  until!: string;
}

@InputType({ description: '« Accord de l’employeur » That the employer lends the post.' })
export class RecordEmployerAgreementInput extends ExistingAllocationInput {
  @Field(() => DateScalar, { description: 'The day it was given, not in the future.' })
  agreedOn!: string;

  @Field(() => String, { nullable: true, description: 'Reference of its act, if any.' })
  reference?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day, included; work under way ends by itself that day. None without it.',
  })
  until?: string | null;
}

@InputType({ description: '« Accord de l’employeur donné » That an employer lends a post, as it was given.' })
export class GivenAgreementInput {
  @Field(() => DateScalar, { description: 'The day it was given, not in the future.' })
  agreedOn!: string;

  @Field(() => String, { nullable: true, description: 'Reference of its act, if any.' })
  reference?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, included. None without it.' })
  until?: string | null;
}

@InputType({
  description: '« Reprise d’une affectation » Which post goes on with the work, from when and why.',
})
export class ReassignAllocationInput extends ExistingAllocationInput {
  @Field(() => ID, { description: 'The post that takes over, another one of the pole.' })
  technicianId!: string;

  @Field(() => MonthScalar, {
    nullable: true,
    description:
      'The first month that it takes over; without it all that may go: the whole, or the months to come of work under way.',
  })
  fromMonth?: string | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => GivenAgreementInput, {
    nullable: true,
    description:
      'That the other post’s employer lends it. With it, work under way goes on at once, if consent and chain hold; without it, it waits as accepted.',
  })
  employerAgreement?: GivenAgreementInput | null;
}

@InputType({ description: '« Demi-journées faites » By month, up to the current one.' })
export class RecordHalfDaysInput extends ExistingAllocationInput {
  @Field(() => [DoneMonthInput], { description: 'The months to record.' })
  months!: DoneMonthInput[];
}

@ObjectType({ description: '« Réponse » The allocation after the change, or what stopped it.' })
export class AllocationPayload {
  @Field(() => Allocation, { nullable: true, description: 'The allocation; null when nothing was written.' })
  allocation!: Allocation | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
