import { ArgsType, Field, InputType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { PresentationPlace, PresentationScope } from './Presentation.js';
import { TrainingAudience } from './Training.js';

@InputType({ description: '« Filtre des présentations » All conditions given must hold.' })
export class PresentationFilter {
  @Field(() => PresentationScope, { nullable: true, description: 'Of the whole approach, or of a part.' })
  scope?: PresentationScope | null;

  @Field(() => PresentationPlace, { nullable: true, description: 'Inside the commune, or outside.' })
  place?: PresentationPlace | null;

  @Field(() => Boolean, { nullable: true, description: 'By an elected member, or by someone else.' })
  elected?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  since?: string | null;
}

@ArgsType()
export class PresentationListArgs extends PageArgs {
  @Field(() => PresentationFilter, { nullable: true, description: 'Which presentations.' })
  filter?: PresentationFilter | null;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Newest first unless told.' })
  direction!: SortDirection;
}

@InputType({ description: '« Filtre des formations » All conditions given must hold; within a list, one is enough.' })
export class TrainingFilter {
  @Field(() => [TrainingAudience], { nullable: true, description: 'For one of these at least.' })
  audience?: TrainingAudience[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or later.' })
  since?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With, or without, a look at what it changed.' })
  assessed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

@ArgsType()
export class TrainingListArgs extends PageArgs {
  @Field(() => TrainingFilter, { nullable: true, description: 'Which trainings.' })
  filter?: TrainingFilter | null;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Newest first unless told.' })
  direction!: SortDirection;
}
