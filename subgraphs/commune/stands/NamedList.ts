import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@InputType({ description: '« Filtre par nom » Micro-districts, associations: all conditions given must hold.' })
export class NamedFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum NamedSortKey {
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(NamedSortKey, {
  name: 'NamedSortKey',
  description: '« Tri par nom » By name in French order, or by last change.',
});

@InputType({ description: '« Tri par nom » What orders the list, and which end comes first.' })
export class NamedSort {
  @Field(() => NamedSortKey, { description: 'What orders the list.' })
  by!: NamedSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class NamedListArgs extends PageArgs {
  @Field(() => NamedFilter, { nullable: true, description: 'Which of them.' })
  filter?: NamedFilter | null;

  @Field(() => NamedSort, { nullable: true, description: 'By name unless told.' })
  sort?: NamedSort | null;
}
