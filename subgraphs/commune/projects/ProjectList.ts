import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';
import { ProjectState } from './ProjectState.js';

@InputType({ description: '« Filtre des projets » All conditions given must hold; within a list, one is enough.' })
export class ProjectFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Led or co-carried by one of these communes.' })
  communes?: string[] | null;

  @Field(() => [ProjectState], { nullable: true, description: 'In one of these states.' })
  states?: ProjectState[] | null;

  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the title, the summary or the reference; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum ProjectSortKey {
  UPDATED_AT = 'UPDATED_AT',
  REFERENCE = 'REFERENCE',
  TITLE = 'TITLE',
  PROPOSED_ON = 'PROPOSED_ON',
}
registerEnumType(ProjectSortKey, {
  name: 'ProjectSortKey',
  description:
    '« Tri des projets » By last change, reference, title in French order, or day proposed (if never: last).',
});

@InputType({ description: '« Tri des projets » What orders the list, and which end comes first.' })
export class ProjectSort {
  @Field(() => ProjectSortKey, { description: 'What orders the list.' })
  by!: ProjectSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ProjectListArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true, description: 'Which projects.' })
  filter?: ProjectFilter | null;

  @Field(() => ProjectSort, { nullable: true, description: 'By reference unless told.' })
  sort?: ProjectSort | null;
}
