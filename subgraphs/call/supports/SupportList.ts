import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { MonthSpan } from '#shared/graphql/months.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { SupportKind, SupportState } from '#shared/graphql/SupportStates.js';
import { InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { SupportCheck } from './SupportCheck.js';

@InputType({ description: '« Filtre d’appuis » Conditions that all hold.' })
export class SupportFilter {
  @Field(() => [SirenScalar], { nullable: true, description: 'Of one of these agglomerations.' })
  agglomerations?: string[] | null;

  @Field(() => [SupportState], { nullable: true, description: 'In one of these states.' })
  states?: SupportState[] | null;

  @Field(() => [SupportKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: SupportKind[] | null;

  @Field(() => [SupportRole], { nullable: true, description: 'In one of these roles.' })
  roles?: SupportRole[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'For one of these communes.' })
  communes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'By one of these posts.' })
  posts?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these projects.' })
  projects?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these needs.' })
  needs?: string[] | null;

  @Field(() => MonthSpan, { nullable: true, description: 'With half-days planned or done in one of these months.' })
  between?: MonthSpan | null;

  @Field(() => [SupportCheck], { nullable: true, description: 'With one of these points to verify.' })
  checks?: SupportCheck[] | null;
}

export enum SupportSortKey {
  FROM = 'FROM',
  UPDATED_AT = 'UPDATED_AT',
  REFERENCE = 'REFERENCE',
}
registerEnumType(SupportSortKey, {
  name: 'SupportSortKey',
  description: '« Tri d’appuis » By first day, by last change, or by reference.',
});

@InputType({ description: '« Tri » Order of a list of supports.' })
export class SupportSort {
  @Field(() => SupportSortKey, { description: 'By what.' })
  by!: SupportSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class SupportListArgs extends PageArgs {
  @Field(() => SupportFilter, { nullable: true, description: 'Which supports.' })
  filter?: SupportFilter | null;

  @Field(() => SupportSort, { nullable: true, description: 'In which order; by first day unless told.' })
  sort?: SupportSort | null;
}
