import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateTimeScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ContractOrigin } from './ContractOrigin.js';
import { ContractState } from './ContractState.js';

@InputType({ description: '« Filtre des contrats » All conditions given must hold; within a list, one is enough.' })
export class ContractFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [ContractState], { nullable: true, description: 'In one of these states.' })
  states?: ContractState[] | null;

  @Field(() => [ContractOrigin], { nullable: true, description: 'Asked for by one of these.' })
  origins?: ContractOrigin[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With, or without, a side that keeps less than half of its word while the other keeps its own.',
  })
  outOfBalance?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the title, the party’s label or the reference; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed at this instant or later.' })
  updatedSince?: Date | null;
}

export enum ContractSortKey {
  UPDATED_AT = 'UPDATED_AT',
  REFERENCE = 'REFERENCE',
  TITLE = 'TITLE',
}
registerEnumType(ContractSortKey, {
  name: 'ContractSortKey',
  description: '« Tri des contrats » By last change, reference, or title in French order.',
});

@InputType({ description: '« Tri des contrats » What orders the list, and which end comes first.' })
export class ContractSort {
  @Field(() => ContractSortKey, { description: 'What orders the list.' })
  by!: ContractSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ContractListArgs extends PageArgs {
  @Field(() => ContractFilter, { nullable: true, description: 'Which contracts.' })
  filter?: ContractFilter | null;

  @Field(() => ContractSort, { nullable: true, description: 'By reference unless told.' })
  sort?: ContractSort | null;
}
