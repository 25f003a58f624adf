import { connectionOf } from '#shared/graphql/connection.js';
import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { EngagementState } from '#shared/graphql/EngagementState.js';
import { PopulationBand } from '#shared/graphql/PopulationBand.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { EngagementLevel } from './EngagementLevel.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Engagement réel » Where a commune stands towards an initiative on a day, computed from its own rows and declared by nobody.',
})
export class InitiativeStanding {
  @Field(() => EngagementLevel, { description: 'Really, only nominally, or not engaged.' })
  level!: EngagementLevel;

  @Field(() => EngagementState, { nullable: true, description: 'Its last answer by then; null when it gave none.' })
  state!: EngagementState | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which that answer held.' })
  since!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day, within the twelve months, on which one of the commune’s actors worked on a local action.',
  })
  lastActOn!: string | null;

  @Field(() => Int, {
    description:
      'Local actions: SHARED or PUBLIC, linked to the initiative, with an act (a change by one of the commune’s actors, imports excluded) within the twelve months that end on the day. Links are those of today.',
  })
  localActionCount!: number;

  @Field(() => PopulationBand, {
    nullable: true,
    description: 'The commune’s size; null where its population is not known.',
  })
  populationBand!: PopulationBand | null;
}

export const InitiativeStandingConnection = connectionOf(
  () => InitiativeStanding,
  'InitiativeStanding',
  'Engagements réels',
);

/** What each count of levels says. */
@ObjectType({ simpleResolvers: true })
abstract class LevelCounts {
  @Field(() => Int, { description: 'Members really engaged.' })
  really!: number;

  @Field(() => Int, { description: 'Members engaged by their word only.' })
  nominally!: number;

  @Field(() => Int, { description: 'Members not engaged, those that declined included.' })
  not!: number;

  @Field(() => Int, { description: 'How many members were counted.' })
  n!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Engagement par taille » The members of one size; fewer than five tell nothing of a size.',
})
export class InitiativeCountsOfSize extends LevelCounts {
  @Field(() => PopulationBand, { description: 'The size.' })
  band!: PopulationBand;

  @Field(() => Boolean, { description: 'False when fewer than five members are counted.' })
  significant!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Comptes d’une démarche » How many members of the agglomeration are really, nominally, not engaged.',
})
export class InitiativeCounts extends LevelCounts {
  @Field(() => DateScalar, { description: 'The day counted.' })
  asOf!: string;

  @Field(() => [InitiativeCountsOfSize], {
    description: 'The same by size, smallest first; members of unknown population are in the whole only.',
  })
  bySize!: readonly InitiativeCountsOfSize[];
}
