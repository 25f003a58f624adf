import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { StoryPeriod } from '#shared/story/StoryPeriod.js';

@InputType({ description: '« Filtre du récit » All conditions given must hold; within a list, one is enough.' })
export class StoryFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [StoryPeriod], { nullable: true, description: 'Of these times of the story.' })
  periods?: StoryPeriod[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these axes of a territorial project, by their keys.' })
  axes?: string[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => ID, { nullable: true, description: 'Telling of this action.' })
  action?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Withdrawn, or not; only its own commune reads a withdrawn one.',
  })
  withdrawn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title or the text; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum StorySortKey {
  PERIOD = 'PERIOD',
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(StorySortKey, {
  name: 'StorySortKey',
  description: '« Tri du récit » In the order of the story, by title in French order, or by last change.',
});

@InputType({ description: '« Tri du récit » What orders the list, and which end comes first.' })
export class StorySort {
  @Field(() => StorySortKey, { description: 'What orders the list.' })
  by!: StorySortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class StoryListArgs extends PageArgs {
  @Field(() => StoryFilter, { nullable: true, description: 'Which chapters.' })
  filter?: StoryFilter | null;

  @Field(() => StorySort, { nullable: true, description: 'In the order of the story unless told.' })
  sort?: StorySort | null;
}
