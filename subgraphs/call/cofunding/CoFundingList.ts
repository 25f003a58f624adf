import { CoFundingState } from '#shared/graphql/CoFundingTerms.js';
import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Filtre des fonds de concours » All conditions given must hold.' })
export class CoFundingFilter {
  @Field(() => [CoFundingState], { nullable: true, description: 'In one of these states.' })
  states?: CoFundingState[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'For one of these communes.' })
  communes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these projects.' })
  projects?: string[] | null;
}

export enum CoFundingSortKey {
  UPDATED_AT = 'UPDATED_AT',
  REFERENCE = 'REFERENCE',
}
registerEnumType(CoFundingSortKey, {
  name: 'CoFundingSortKey',
  description: '« Tri des fonds de concours » By last change, or by reference.',
});

@InputType({ description: '« Tri des fonds de concours » What orders the list, and which end comes first.' })
export class CoFundingSort {
  @Field(() => CoFundingSortKey, { description: 'What orders the list.' })
  by!: CoFundingSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class CoFundingListArgs extends PageArgs {
  @Field(() => CoFundingFilter, { nullable: true, description: 'Which ones; all that the reader may see unless told.' })
  filter?: CoFundingFilter | null;

  @Field(() => CoFundingSort, { nullable: true, description: 'Order; the last changed first unless told.' })
  sort?: CoFundingSort | null;
}
