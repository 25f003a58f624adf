import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateTimeScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';

@InputType({ description: '« Filtre des référentiels » All conditions given must hold; within a list, one is enough.' })
export class FrameworkFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Written by these communes.' })
  communes?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Not written by these communes: what they could adopt.' })
  notOf?: string[] | null;

  @Field(() => [InseeScalar], {
    nullable: true,
    description: 'Adopted, as far as the reader may see, by one of these communes.',
  })
  adoptedBy?: string[] | null;

  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => Boolean, { nullable: true, description: 'With, or without, a published version.' })
  published?: boolean | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the title, or of the last published version; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed at this instant or later.' })
  updatedSince?: Date | null;
}

export enum FrameworkSortKey {
  UPDATED_AT = 'UPDATED_AT',
  TITLE = 'TITLE',
}
registerEnumType(FrameworkSortKey, {
  name: 'FrameworkSortKey',
  description: '« Tri des référentiels » By last change, or title in French order.',
});

@InputType({ description: '« Tri des référentiels » What orders the list, and which end comes first.' })
export class FrameworkSort {
  @Field(() => FrameworkSortKey, { description: 'What orders the list.' })
  by!: FrameworkSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class FrameworkListArgs extends PageArgs {
  @Field(() => FrameworkFilter, { nullable: true, description: 'Which frameworks.' })
  filter?: FrameworkFilter | null;

  @Field(() => FrameworkSort, { nullable: true, description: 'By title unless told.' })
  sort?: FrameworkSort | null;
}
