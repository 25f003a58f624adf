import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateTimeScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionStatus } from './ActionStatus.js';
import { ExternalIdInput } from './ExternalId.js';
import { Theme } from './Theme.js';

@InputType({ description: '« Filtre des actions » All conditions given must hold; within a list, one is enough.' })
export class ActionFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => [ActionPhase], { nullable: true, description: 'In one of these phases.' })
  phases?: ActionPhase[] | null;

  @Field(() => [ActionStatus], { nullable: true, description: 'In one of these statuses.' })
  statuses?: ActionStatus[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the title, the summary or the reference; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'In, or not in, a project that the reader may see.' })
  inProject?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Belonging to one of these initiatives of the agglomeration.' })
  initiatives?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed at this instant or later.' })
  updatedSince?: Date | null;

  @Field(() => ExternalIdInput, {
    nullable: true,
    description: 'Under this id, of an application of the reader’s commune.',
  })
  externalId?: ExternalIdInput | null;
}

export enum ActionSortKey {
  UPDATED_AT = 'UPDATED_AT',
  REFERENCE = 'REFERENCE',
  TITLE = 'TITLE',
  DUE_ON = 'DUE_ON',
}
registerEnumType(ActionSortKey, {
  name: 'ActionSortKey',
  description: '« Tri des actions » By last change, reference, title in French order, or due day (without one: last).',
});

@InputType({ description: '« Tri des actions » What orders the list, and which end comes first.' })
export class ActionSort {
  @Field(() => ActionSortKey, { description: 'What orders the list.' })
  by!: ActionSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ActionListArgs extends PageArgs {
  @Field(() => ActionFilter, { nullable: true, description: 'Which actions.' })
  filter?: ActionFilter | null;

  @Field(() => ActionSort, { nullable: true, description: 'By reference unless told.' })
  sort?: ActionSort | null;
}
