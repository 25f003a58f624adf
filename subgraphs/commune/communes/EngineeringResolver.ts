import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { CommunePayload, communePayload } from './CapacityResolver.js';
import { Commune } from './Commune.js';
import { heldBy } from './capacityStore.js';
import { EngineeringCapacity } from './EngineeringCapacity.js';
import { engineeringCapacitiesOf } from './engineeringStore.js';
import { SetEngineeringCapacityInput, setEngineeringCapacity } from './setEngineeringCapacity.js';

/** A commune's own engineering, and what it could lend. */
@Resolver(() => Commune)
export class EngineeringResolver {
  @FieldResolver(() => EngineeringCapacity, {
    nullable: true,
    description: 'Its own engineering on a day; null where the reader sees none.',
  })
  async engineeringCapacity(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today unless told.' }) on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<EngineeringCapacity | null> {
    const points = await context.load(engineeringCapacitiesOf, commune.insee, undefined);
    return heldBy(commune.insee, points, on ?? dayOf(new Date()));
  }

  @Mutation(() => CommunePayload, {
    nullable: true,
    description: 'Tells the commune’s own engineering, and what it could lend, from a day on.',
  })
  async setEngineeringCapacity(
    @Arg('input', () => SetEngineeringCapacityInput) input: SetEngineeringCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<CommunePayload> {
    return await communePayload(context, await setEngineeringCapacity(context, input));
  }
}
