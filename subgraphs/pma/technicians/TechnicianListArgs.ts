import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { MonthSpan } from '#shared/graphql/months.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { SirenScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Filtre de techniciens » Conditions that all hold.' })
export class TechnicianFilter {
  @Field(() => [String], { nullable: true, description: 'Holds one of these skills, by code.' })
  skills?: string[] | null;

  @Field(() => [SirenScalar], { nullable: true, description: 'Employed by one of these.' })
  employers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Contained in the code, the function or the employer’s name, whatever case and accents.',
  })
  search?: string | null;

  @Field(() => MonthSpan, { nullable: true, description: 'Has promised more than it can give in one of these months.' })
  overAllocatedBetween?: MonthSpan | null;
}

export enum TechnicianSortKey {
  CODE = 'CODE',
  FUNCTION = 'FUNCTION',
}
registerEnumType(TechnicianSortKey, {
  name: 'TechnicianSortKey',
  description: '« Clé de tri » What a list of posts is sorted by.',
});

@InputType({ description: '« Tri » Order of a list of posts.' })
export class TechnicianSort {
  @Field(() => TechnicianSortKey, { description: 'Sorted by.' })
  by!: TechnicianSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class TechnicianListArgs extends PageArgs {
  @Field(() => TechnicianFilter, { nullable: true, description: 'Which posts.' })
  filter?: TechnicianFilter | null;

  @Field(() => TechnicianSort, { nullable: true, description: 'In which order; by code without it.' })
  sort?: TechnicianSort | null;
}
