import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { shownCount } from '#shared/graphql/suppressedCounts.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { ownedBy } from '../communes/ownedBy.js';
import { communesByInsee } from '../communes/store.js';
import { PresentationListArgs, TrainingListArgs } from './managementLists.js';
import { Presentation, PresentationConnection } from './Presentation.js';
import { SteeringFunction, SteeringTeam } from './SteeringTeam.js';
import type { SteeringRecord } from './steeringTeamOn.js';
import { presentationsById, presentationsOf, steeringTeamsOf, trainingsById, trainingsOf } from './store.js';
import { Training, TrainingConnection, type TrainingRow } from './Training.js';

@Resolver(() => Presentation)
export class PresentationResolver {
  @FieldResolver(() => Commune, { nullable: true, description: 'The commune whose approach it is.' })
  commune(@Root() presentation: Presentation, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, presentation.insee, undefined);
  }
}

@Resolver(() => Training)
export class TrainingResolver {
  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that held it.' })
  commune(@Root() training: TrainingRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, training.insee, undefined);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many people took part; hidden from 1 to 4 for everybody but the commune; null unknown.',
  })
  participants(@Root() training: TrainingRow, @Ctx() context: RequestContext): number | null {
    return ownedBy(context.actor, training.insee) ? training.people : shownCount(training.people);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'True when the number of participants is hidden.' })
  suppressed(@Root() training: TrainingRow, @Ctx() context: RequestContext): boolean {
    return training.people !== null && !ownedBy(context.actor, training.insee) && shownCount(training.people) === null;
  }
}

@Resolver(() => SteeringFunction)
export class SteeringFunctionResolver {
  @FieldResolver(() => Commune, {
    nullable: true,
    description: 'The commune that recorded it: the one asked for, or one it took over from.',
  })
  commune(@Root() record: SteeringRecord, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, record.insee, undefined);
  }
}

/** What a commune does for its approach to be carried by several, and worked on in projects. */
@Resolver(() => Commune)
export class ManagementOfCommuneResolver {
  @FieldResolver(() => PresentationConnection, {
    nullable: true,
    description: 'Presentations of its approach, as far as the reader may see them.',
  })
  presentations(
    @Root() commune: Commune,
    @Args(() => PresentationListArgs) args: PresentationListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Presentation>> {
    return context.load(presentationsOf, commune.insee, args);
  }

  @FieldResolver(() => TrainingConnection, {
    nullable: true,
    description: 'Trainings it held, as far as the reader may see them.',
  })
  trainings(
    @Root() commune: Commune,
    @Args(() => TrainingListArgs) args: TrainingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Training>> {
    return context.load(trainingsOf, commune.insee, args);
  }

  @FieldResolver(() => SteeringTeam, {
    nullable: true,
    description: 'Its steering team on a day; null where the reader sees no function of it.',
  })
  steeringTeam(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today unless told.' }) on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SteeringTeam | null> {
    return context.load(steeringTeamsOf, commune.insee, on ?? dayOf(new Date()));
  }
}

export function resolvePresentation(reference: { id: string }, context: RequestContext): Promise<Presentation | null> {
  return context.load(presentationsById, reference.id, undefined);
}

export function resolveTraining(reference: { id: string }, context: RequestContext): Promise<Training | null> {
  return context.load(trainingsById, reference.id, undefined);
}
