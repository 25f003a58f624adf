import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { StaffingState } from './StaffingState.js';

@InputType({ description: '« Filtre de demandes » Conditions that all hold.' })
export class StaffingFilter {
  @Field(() => [StaffingState], { nullable: true, description: 'In one of these states.' })
  states?: StaffingState[] | null;

  @Field(() => [String], { nullable: true, description: 'For one of these skills, by code.' })
  skills?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'That concern one of these communes.' })
  communes?: string[] | null;
}

export enum StaffingSortKey {
  UPDATED_AT = 'UPDATED_AT',
  UNTIL = 'UNTIL',
}
registerEnumType(StaffingSortKey, {
  name: 'StaffingSortKey',
  description: '« Clé de tri » By last change, or by the last day of the window.',
});

@InputType({ description: '« Tri » Order of a list of requests.' })
export class StaffingSort {
  @Field(() => StaffingSortKey, { description: 'Sorted by.' })
  by!: StaffingSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class StaffingListArgs extends PageArgs {
  @Field(() => StaffingFilter, {
    nullable: true,
    description: 'Which requests; all that the reader may see unless told.',
  })
  filter?: StaffingFilter | null;

  @Field(() => StaffingSort, { nullable: true, description: 'In which order; the last changed first unless told.' })
  sort?: StaffingSort | null;
}
