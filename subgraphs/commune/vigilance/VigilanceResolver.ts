import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { setVigilanceThresholds } from './setVigilanceThresholds.js';
import { SetVigilanceThresholdsInput, VigilanceThresholdsPayload } from './thresholdInputs.js';
import { thresholdsOf } from './thresholdStore.js';
import { Vigilance } from './Vigilance.js';
import { vigilancesOf } from './vigilancesOf.js';

/** A commune's own eyes on the three risks of its approach. */
@Resolver(() => Commune)
export class VigilanceResolver {
  @FieldResolver(() => Vigilance, {
    nullable: true,
    description: 'The three risks of its approach, for its own agents; null for everybody else.',
  })
  vigilance(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told, and at the latest.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Vigilance | null> {
    const today = dayOf(new Date());
    return context.load(vigilancesOf, commune.insee, on == null || on > today ? today : on);
  }

  @Mutation(() => VigilanceThresholdsPayload, {
    nullable: true,
    description: 'Sets at what the actor’s commune wants to be alerted.',
  })
  async setVigilanceThresholds(
    @Arg('input', () => SetVigilanceThresholdsInput) input: SetVigilanceThresholdsInput,
    @Ctx() context: RequestContext,
  ): Promise<VigilanceThresholdsPayload> {
    const { entityId, obstacles } = await setVigilanceThresholds(context, input);
    return {
      thresholds: entityId === null ? null : await context.load(thresholdsOf, entityId, undefined),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}
