import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { PostState } from './Post.js';

@InputType({ description: '« Filtre de postes » Conditions that all hold.' })
export class PostFilter {
  @Field(() => [PostState], { nullable: true, description: 'In one of these states.' })
  states?: PostState[] | null;

  @Field(() => [String], { nullable: true, description: 'With one of these skills.' })
  skills?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'With the mission to involve inhabitants, or without it.' })
  involvesInhabitants?: boolean | null;
}

export enum PostSortKey {
  CODE = 'CODE',
  FUNCTION = 'FUNCTION',
}
registerEnumType(PostSortKey, { name: 'PostSortKey', description: '« Tri de postes » By code or by function.' });

@InputType({ description: '« Tri » Order of a list of posts.' })
export class PostSort {
  @Field(() => PostSortKey, { description: 'By what.' })
  by!: PostSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class PostListArgs extends PageArgs {
  @Field(() => PostFilter, { nullable: true, description: 'Which posts.' })
  filter?: PostFilter | null;

  @Field(() => PostSort, { nullable: true, description: 'In which order; by code unless told.' })
  sort?: PostSort | null;
}
