import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { MonthSpan } from '#shared/graphql/months.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { AllocationCheck, AllocationState } from './Allocation.js';

@InputType({ description: '« Filtre d’affectations » Conditions that all hold.' })
export class AllocationFilter {
  @Field(() => [AllocationState], { nullable: true, description: 'In one of these states.' })
  states?: AllocationState[] | null;

  @Field(() => [AllocationCheck], { nullable: true, description: 'With one of these points to verify.' })
  checks?: AllocationCheck[] | null;

  @Field(() => MonthSpan, {
    nullable: true,
    description: 'At work in one of these months; over-allocation then counts in these months alone.',
  })
  between?: MonthSpan | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these posts.' })
  technicians?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these projects.' })
  projects?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'In a team piloted by one of these communes.' })
  pilots?: string[] | null;
}

export enum AllocationSortKey {
  FROM = 'FROM',
  REFERENCE = 'REFERENCE',
}
registerEnumType(AllocationSortKey, {
  name: 'AllocationSortKey',
  description: '« Clé de tri » What a list of allocations is sorted by.',
});

@InputType({ description: '« Tri » Order of a list of allocations.' })
export class AllocationSort {
  @Field(() => AllocationSortKey, { description: 'Sorted by.' })
  by!: AllocationSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class AllocationListArgs extends PageArgs {
  @Field(() => AllocationFilter, { nullable: true, description: 'Which allocations.' })
  filter?: AllocationFilter | null;

  @Field(() => AllocationSort, { nullable: true, description: 'In which order; by first day without it.' })
  sort?: AllocationSort | null;
}
