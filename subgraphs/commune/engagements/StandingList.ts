import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { EngagementState } from '#shared/graphql/EngagementState.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { PopulationBand } from '#shared/graphql/PopulationBand.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { EngagementLevel } from './EngagementLevel.js';

@InputType('InitiativeStandingFilter', {
  description: '« Filtre des engagements réels » All conditions given must hold; within a list, one is enough.',
})
export class StandingFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [EngagementLevel], { nullable: true, description: 'At one of these levels.' })
  levels?: EngagementLevel[] | null;

  @Field(() => [EngagementState], { nullable: true, description: 'Whose last answer is one of these.' })
  states?: EngagementState[] | null;

  @Field(() => [PopulationBand], { nullable: true, description: 'Of one of these sizes.' })
  populationBands?: PopulationBand[] | null;
}

export enum StandingSortKey {
  NAME = 'NAME',
  POPULATION = 'POPULATION',
  LEVEL = 'LEVEL',
  LAST_ACT_ON = 'LAST_ACT_ON',
}
registerEnumType(StandingSortKey, {
  name: 'InitiativeStandingSortKey',
  description:
    '« Tri des engagements réels » By the commune’s name in French order, its population, the level (really first), or the last act.',
});

@InputType('InitiativeStandingSort', {
  description: '« Tri des engagements réels » What orders the list, and which end comes first.',
})
export class StandingSort {
  @Field(() => StandingSortKey, { description: 'What orders the list.' })
  by!: StandingSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class StandingArgs extends PageArgs {
  @Field(() => StandingFilter, { nullable: true, description: 'Which communes.' })
  filter?: StandingFilter | null;

  @Field(() => StandingSort, { nullable: true, description: 'By name unless told.' })
  sort?: StandingSort | null;
}
