import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { Theme } from '../actions/Theme.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';

@InputType({
  description: '« Filtre des expérimentations » All conditions given must hold; within a list, one is enough.',
})
export class ExperimentFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => [ExperimentOutcome], { nullable: true, description: 'Running, or ended in one of these ways.' })
  outcomes?: ExperimentOutcome[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the title or the hypothesis; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum ExperimentSortKey {
  STARTED_ON = 'STARTED_ON',
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ExperimentSortKey, {
  name: 'ExperimentSortKey',
  description: '« Tri des expérimentations » By first day, title in French order, or last change.',
});

@InputType({ description: '« Tri des expérimentations » What orders the list, and which end comes first.' })
export class ExperimentSort {
  @Field(() => ExperimentSortKey, { description: 'What orders the list.' })
  by!: ExperimentSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ExperimentListArgs extends PageArgs {
  @Field(() => ExperimentFilter, { nullable: true, description: 'Which experiments.' })
  filter?: ExperimentFilter | null;

  @Field(() => ExperimentSort, { nullable: true, description: 'The latest begun first unless told.' })
  sort?: ExperimentSort | null;
}
