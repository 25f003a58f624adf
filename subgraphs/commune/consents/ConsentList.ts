import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { ConsentState } from './Consent.js';

@InputType({
  description: '« Filtre des consentements » All conditions given must hold; within a list, one is enough.',
})
export class ConsentFilter {
  @Field(() => [ID], { nullable: true, description: 'On needs of one of these projects.' })
  projects?: string[] | null;

  @Field(() => [SupportScale], { nullable: true, description: 'To the support of one of these.' })
  scales?: SupportScale[] | null;

  @Field(() => [SupportRole], { nullable: true, description: 'To one of these roles.' })
  roles?: SupportRole[] | null;

  @Field(() => [ConsentState], { nullable: true, description: 'That say one of these.' })
  states?: ConsentState[] | null;
}

export enum ConsentSortKey {
  RECORDED_AT = 'RECORDED_AT',
  DECIDED_ON = 'DECIDED_ON',
}
registerEnumType(ConsentSortKey, {
  name: 'ConsentSortKey',
  description: '« Tri des consentements » By when they were recorded, or by the day of their act.',
});

@InputType({ description: '« Tri des consentements » What orders the list, and which end comes first.' })
export class ConsentSort {
  @Field(() => ConsentSortKey, { description: 'What orders the list.' })
  by!: ConsentSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ConsentListArgs extends PageArgs {
  @Field(() => ConsentFilter, { nullable: true, description: 'Which words.' })
  filter?: ConsentFilter | null;

  @Field(() => ConsentSort, { nullable: true, description: 'As they were recorded, unless told.' })
  sort?: ConsentSort | null;
}
