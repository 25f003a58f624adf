import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { HalfDaysScalar } from '#shared/graphql/scalars.js';
import { freeOnDay } from '../offers/freeOnDay.js';
import { effortOfNeeds } from '../supports/supportRecords.js';
import { agglomerationOnDay } from '../territory/store.js';
import { today } from '../territory/today.js';
import { Allocation } from './Allocation.js';

/** Agglomerations tell of a post of the pole at work what only they know. */
@Resolver(() => Allocation)
export class AllocationResolver {
  @Directive('@requires(fields: "needId")')
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days of agglomerations for the same need: planned while promised or at work, done once over.',
  })
  async agglomerationHalfDays(@Root() { needId }: Allocation, @Ctx() context: RequestContext): Promise<number | null> {
    return needId == null ? null : (await context.load(effortOfNeeds, needId, undefined)).above;
  }

  @Directive('@requires(fields: "needId")')
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days that peers give each other for the same need, counted alike.',
  })
  async exchangedHalfDays(@Root() { needId }: Allocation, @Ctx() context: RequestContext): Promise<number | null> {
    return needId == null ? null : (await context.load(effortOfNeeds, needId, undefined)).exchanged;
  }

  @Directive('@requires(fields: "pilotCode skillSought requestedOn from until")')
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description:
      'Half-days that posts of the pilot’s agglomeration with the skill sought had free in its window, as far as was known the day it was requested.',
  })
  async agglomerationFreeHalfDays(
    @Root() { pilotCode, skillSought, requestedOn, from, until }: Allocation,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (pilotCode == null || skillSought == null || requestedOn == null) return null;
    const siren = await context.load(agglomerationOnDay, pilotCode, { on: today() });
    if (siren === null) return null;
    const months = offeredMonths(from ?? null, until ?? null, requestedOn);
    return await context.load(freeOnDay, { siren, skill: skillSought, months, day: requestedOn }, undefined);
  }
}
