import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { Theme } from '../actions/Theme.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';

@InputType({
  description: '« Filtre des enseignements » All conditions given must hold; within a list, one is enough.',
})
export class LessonFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => ExperimentOutcome, {
    nullable: true,
    description: 'Taught by an experiment that the reader may see and that ended so.',
  })
  outcome?: ExperimentOutcome | null;

  @Field(() => [ExperimentOutcome], {
    nullable: true,
    description: 'Taught by an experiment that the reader may see and that ended in one of these ways.',
  })
  outcomes?: ExperimentOutcome[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the text; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum LessonSortKey {
  RECORDED_AT = 'RECORDED_AT',
  REUSES = 'REUSES',
}
registerEnumType(LessonSortKey, {
  name: 'LessonSortKey',
  description: '« Tri des enseignements » By when it was recorded, or by how many communes made use of it.',
});

@InputType({ description: '« Tri des enseignements » What orders the list, and which end comes first.' })
export class LessonSort {
  @Field(() => LessonSortKey, { description: 'What orders the list.' })
  by!: LessonSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class LessonListArgs extends PageArgs {
  @Field(() => LessonFilter, { nullable: true, description: 'Which lessons.' })
  filter?: LessonFilter | null;

  @Field(() => LessonSort, { nullable: true, description: 'The latest recorded first unless told.' })
  sort?: LessonSort | null;
}
