import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { PoleCheck } from '../checks/PoleCheck.js';
import { ServingState } from '../staffing/StaffingRequest.js';
import { WhatIfTakeover } from './WhatIfTakeover.js';

@InputType({ description: '« Déplacement supposé » An allocation whose months to come would be other ones.' })
export class SupposedMoveInput {
  @Field(() => ID, { description: 'The allocation, not ended.' })
  allocation!: string;

  @Field(() => Int, { description: 'By how many months, -24 to 24; months that are begun stay.' })
  byMonths!: number;
}

@InputType({ description: '« Départ supposé » A post that would be there no more.' })
export class SupposedLeaverInput {
  @Field(() => ID, { description: 'The post.' })
  technician!: string;

  @Field(() => DateScalar, { description: 'The first day without it.' })
  from!: string;
}

@InputType({ description: '« Mois supposé » Half-days that a post would give in a month.' })
export class SupposedMonthInput {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days.' })
  halfDays!: number;
}

@InputType({ description: '« Placement supposé » Half-days of a post for a request or a project.' })
export class SupposedPlacementInput {
  @Field(() => ID, { description: 'The post.' })
  technician!: string;

  @Field(() => ID, { nullable: true, description: 'The request to serve; or a project.' })
  request?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project, with a team of the pole; or a request.' })
  project?: string | null;

  @Field(() => [SupposedMonthInput], { description: 'Half-days by month, 1 to 60 months.' })
  months!: SupposedMonthInput[];
}

@InputType({
  description: '« Reprise supposée » An allocation whose work, or what is left of it, another post would take over.',
})
export class SupposedTakeoverInput {
  @Field(() => ID, { description: 'The allocation, not ended.' })
  allocation!: string;

  @Field(() => ID, { description: 'The other post.' })
  technician!: string;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'From which month on; without it all that may go, as `reassignAllocation` decides.',
  })
  fromMonth?: string | null;
}

@InputType({ description: '« Et si » What is supposed, all together; nothing of it is written.' })
export class WhatIfInput {
  @Field(() => [SupposedMoveInput], { nullable: true, description: 'Allocations that would move.' })
  moves?: SupposedMoveInput[] | null;

  @Field(() => [SupposedLeaverInput], { nullable: true, description: 'Posts that would leave.' })
  leavers?: SupposedLeaverInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Agreements that would end on their last day, unrenewed.' })
  notRenewed?: string[] | null;

  @Field(() => [SupposedPlacementInput], { nullable: true, description: 'Posts that would be placed.' })
  placements?: SupposedPlacementInput[] | null;

  @Field(() => [SupposedTakeoverInput], { nullable: true, description: 'Work that other posts would take over.' })
  takeovers?: SupposedTakeoverInput[] | null;
}

@ObjectType({ description: '« Mois changé » What a month of a post would give and promise, beside what it does.' })
export class WhatIfMonth {
  technicianId!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days that the post can give.' })
  capacityBefore!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that it could give.' })
  capacityAfter!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days promised.' })
  committedBefore!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that would be promised.' })
  committedAfter!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that would be left.' })
  freeAfter!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that would be too many.' })
  overAfter!: number;
}

@ObjectType({ description: '« Chaîne rompue » Work that no agreements would carry from a day on.' })
export class WhatIfChain {
  allocationId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The supposed placement it is about, from 0; null for an allocation.',
  })
  placement!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The supposed takeover it is about, from 0; null for an allocation.',
  })
  takeover!: number | null;

  @Field(() => DateScalar, { description: 'The first day without a chain.' })
  brokenFrom!: string;
}

@ObjectType({ description: '« Demande changée » A request that would be served more, or less.' })
export class WhatIfRequest {
  requestId!: string;

  @Field(() => ServingState, { description: 'Where it stands.' })
  before!: `${ServingState}`;

  @Field(() => ServingState, { description: 'Where it would stand.' })
  after!: `${ServingState}`;

  @Field(() => HalfDaysScalar, { description: 'Half-days asked for.' })
  halfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days found.' })
  foundBefore!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that would be found.' })
  foundAfter!: number;
}

@ObjectType({
  description: '« Réponse à « et si » » What would be other, by the same rules as what is; nothing is written.',
})
export class WhatIf {
  @Field(() => DateScalar, { description: 'The day it is reckoned on.' })
  asOf!: string;

  @Field(() => [WhatIfMonth], { description: 'Months of posts that would be other.' })
  months!: WhatIfMonth[];

  @Field(() => [PoleCheck], { description: 'What would no longer be in order.' })
  raised!: PoleCheck[];

  @Field(() => [PoleCheck], { description: 'What would be in order again.' })
  cured!: PoleCheck[];

  @Field(() => [WhatIfChain], { description: 'Work whose chain of agreements would break.' })
  chains!: WhatIfChain[];

  @Field(() => [WhatIfRequest], { description: 'Requests that would be served more, or less.' })
  requests!: WhatIfRequest[];

  @Field(() => [WhatIfTakeover], {
    description: 'What each takeover that can be asks of the other post, in their order.',
  })
  takeovers!: WhatIfTakeover[];

  @Field(() => [Problem], { description: 'What of the supposition cannot be; the rest is answered.' })
  problems!: Problem[];
}
