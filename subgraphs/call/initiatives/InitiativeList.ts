import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Theme } from '#shared/graphql/Theme.js';

@InputType({ description: '« Filtre des démarches » All conditions given must hold; within a list, one is enough.' })
export class InitiativeFilter {
  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Open on that day; one whose opening is not known counts as open from the day its source states it.',
  })
  openOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With, or without, a defined objective of involvement.' })
  participationObjectiveDefined?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title; case does not count.' })
  search?: string | null;
}

export enum InitiativeSortKey {
  TITLE = 'TITLE',
  OPENED_ON = 'OPENED_ON',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(InitiativeSortKey, {
  name: 'InitiativeSortKey',
  description: '« Tri des démarches » By title in French order, first day known, or last change.',
});

@InputType({ description: '« Tri des démarches » What orders the list, and which end comes first.' })
export class InitiativeSort {
  @Field(() => InitiativeSortKey, { description: 'What orders the list.' })
  by!: InitiativeSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class InitiativeListArgs extends PageArgs {
  @Field(() => InitiativeFilter, { nullable: true, description: 'Which initiatives.' })
  filter?: InitiativeFilter | null;

  @Field(() => InitiativeSort, { nullable: true, description: 'By title unless told.' })
  sort?: InitiativeSort | null;
}
