import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from './Commune.js';
import { CommuneTrajectory, InvestmentCapacity } from './CommuneTrajectory.js';
import { setCommuneTrajectory, setInvestmentCapacity } from './capacityCommands.js';
import { SetCommuneTrajectoryInput, SetInvestmentCapacityInput } from './capacityInputs.js';
import {
  type CommuneTrajectoryRow,
  heldBy,
  type InvestmentCapacityRow,
  investmentCapacitiesOf,
  trajectoriesOf,
} from './capacityStore.js';
import { communesByInsee } from './store.js';

@ObjectType({
  description: '« Commune décrite » The commune with what it tells of itself, or what stopped the change.',
})
export class CommunePayload {
  @Field(() => Commune, { nullable: true, description: 'The commune; null when there is a problem.' })
  commune!: Commune | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@Resolver(() => CommuneTrajectory)
export class CommuneTrajectoryResolver {
  @FieldResolver(() => Commune, {
    nullable: true,
    description: 'The commune that told it: the one asked for, or the one it took over from.',
  })
  commune(@Root() told: CommuneTrajectoryRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, told.insee, undefined);
  }
}

@Resolver(() => InvestmentCapacity)
export class InvestmentCapacityResolver {
  @FieldResolver(() => Commune, {
    nullable: true,
    description: 'The commune that stated it: the one asked for, or one it took over from.',
  })
  commune(@Root() stated: InvestmentCapacityRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, stated.insee, undefined);
  }
}

/** What a commune tells of itself: where it goes, and what it can invest. */
@Resolver(() => Commune)
export class CapacityResolver {
  @FieldResolver(() => CommuneTrajectory, {
    nullable: true,
    description:
      'Its own trajectory as told on a day, or that of the only commune it took over; null where the reader sees none.',
  })
  async trajectory(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today unless told.' }) on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CommuneTrajectory | null> {
    const told = await context.load(trajectoriesOf, commune.insee, undefined);
    return heldBy(commune.insee, told, on ?? dayOf(new Date()));
  }

  @FieldResolver(() => InvestmentCapacity, {
    nullable: true,
    description: 'What it can invest on a day; null where the reader sees no figure.',
  })
  async investmentCapacity(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today unless told.' }) on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<InvestmentCapacity | null> {
    const points = await context.load(investmentCapacitiesOf, commune.insee, undefined);
    return heldBy(commune.insee, points, on ?? dayOf(new Date()));
  }

  @FieldResolver(() => [InvestmentCapacity], {
    nullable: true,
    description: 'What it could invest, oldest first, as far as the reader may see it.',
  })
  investmentCapacities(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<InvestmentCapacity[]> {
    return context.load(investmentCapacitiesOf, commune.insee, undefined);
  }

  @Mutation(() => CommunePayload, { nullable: true, description: 'Tells the commune’s own trajectory from a day on.' })
  async setCommuneTrajectory(
    @Arg('input', () => SetCommuneTrajectoryInput) input: SetCommuneTrajectoryInput,
    @Ctx() context: RequestContext,
  ): Promise<CommunePayload> {
    return await communePayload(context, await setCommuneTrajectory(context, input));
  }

  @Mutation(() => CommunePayload, { nullable: true, description: 'Tells what the commune can invest from a day on.' })
  async setInvestmentCapacity(
    @Arg('input', () => SetInvestmentCapacityInput) input: SetInvestmentCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<CommunePayload> {
    return await communePayload(context, await setInvestmentCapacity(context, input));
  }
}

/** The commune after a change of what it tells of itself, or what stopped the change. */
export async function communePayload(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
): Promise<CommunePayload> {
  return {
    commune: entityId === null ? null : await context.load(communesByInsee, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
